// What every other record of ours carries: a stable identifier of ours, beside those that others give it.
RuleSet: OurMetadata
* ^version = "0.1.0"
* ^status = #active
* ^experimental = false

RuleSet: OurIdentifier(system)
* identifier 1..*
* identifier ^slicing.discriminator.type = #value
* identifier ^slicing.discriminator.path = "system"
* identifier ^slicing.rules = #open
* identifier contains ours 1..1
* identifier[ours] ^short = "Stable for life: the same thing keeps it through every amendment"
* identifier[ours].system 1..1
* identifier[ours].system = "https://physology.org/fhir/id/{system}" (exactly)
* identifier[ours].value 1..1

RuleSet: OurPatient
* subject 1..1
* subject only Reference(Patient)

// An extension of ours on a profile. The url is said again so that a reader who knows no slicing by profile can tell it apart.
RuleSet: Carries(extension, id, name, cardinality)
* extension contains {extension} named {name} {cardinality}
* extension[{name}].url = "https://physology.org/fhir/StructureDefinition/{id}" (exactly)

RuleSet: CodedPart(slice, code, valueSet)
* component[{slice}].code = $item#{code}
* component[{slice}].value[x] only CodeableConcept
* component[{slice}].value[x] from {valueSet} (required)

RuleSet: WordsPart(slice, code)
* component[{slice}].code = $item#{code}
* component[{slice}].value[x] only string

// A number of the texture scale, 0 to 3, with its grade beside it.
RuleSet: TexturePart(slice, code)
* component[{slice}].code = $item#{code}
* component[{slice}].value[x] only Quantity
* component[{slice}].interpretation from TextureGrades (extensible)
* component[{slice}] obeys phy-3

RuleSet: ScoreValue
* value[x] only Quantity
* valueQuantity.value 1..1
* valueQuantity.system 1..1
* valueQuantity.system = $ucum (exactly)
* valueQuantity.code 1..1
* valueQuantity.code = #{score} (exactly)

RuleSet: NoValue
* value[x] 0..0
* dataAbsentReason 0..0
