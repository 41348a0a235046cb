Profile: Restriction
Parent: Observation
Id: restriction
Title: "Restriction"
Description: "What an examiner felt at one place. Held apart from the pain sites: a link between the two is a record of its own. A place that was not examined has no record."
* insert OurObservation(exam)
* code = $item#restriction
* bodySite 1..1
* bodySite from BodyMapRegions (required)
* value[x] only CodeableConcept
* value[x] from ExaminationOutcomes (required)
* derivedFrom only Reference(QuestionnaireResponse)
* hasMember 0..0
* insert ComponentsByCode
* component contains
    side 0..1 and
    landmark 0..1 and
    otherPlace 0..1 and
    depth 0..1 and
    position 0..1 and
    type 0..1 and
    glide 0..1 and
    stiffness 0..1 and
    tenderness 0..1 and
    chain 0..1 and
    familiarPain 0..1
* component[type].code = $item#restriction-type
* component[type].value[x] only CodeableConcept
* component[type].value[x] from RestrictionTypes (required)
* component[glide].code = $item#glide
* component[glide].value[x] only Quantity
* component[stiffness].code = $item#stiffness
* component[stiffness].value[x] only Quantity
* component[tenderness].code = $item#tenderness
* component[tenderness].value[x] only Quantity
* component[chain].code = $item#chain
* component[chain].value[x] only CodeableConcept
* component[chain].value[x] from FascialChains (required)
* component[familiarPain].code = $item#familiar-pain
* component[familiarPain].value[x] only boolean
* component[side].code = $item#side
* component[side].value[x] only CodeableConcept
* component[side].value[x] from Sides (required)
* component[landmark].code = $item#landmark
* component[landmark].value[x] only CodeableConcept
* component[landmark].value[x] from BodyMapLandmarks (required)
* component[depth].code = $item#depth
* component[depth].value[x] only CodeableConcept
* component[depth].value[x] from Depths (required)
* component[position].code = $item#position
* component[position].value[x] only CodeableConcept
* component[position].value[x] from Positions (required)
* component[otherPlace].code = $item#other-place
* component[otherPlace].value[x] only string
