// What every Questionnaire of ours states, and the kinds of question they are made of.
Alias: $templateExtract = http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-templateExtract
Alias: $templateValue = http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-templateExtractValue
Alias: $allocateId = http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-extractAllocateId
Alias: $templateContext = http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-templateExtractContext
Alias: $calculated = http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression
Alias: $initial = http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-initialExpression
Alias: $itemControl = http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl
Alias: $itemControlCode = http://hl7.org/fhir/questionnaire-item-control
Alias: $sliderStep = http://hl7.org/fhir/StructureDefinition/questionnaire-sliderStepValue
Alias: $orientation = http://hl7.org/fhir/StructureDefinition/questionnaire-choiceOrientation
Alias: $hidden = http://hl7.org/fhir/StructureDefinition/questionnaire-hidden
Alias: $entryFormat = http://hl7.org/fhir/StructureDefinition/entryFormat
Alias: $unit = http://hl7.org/fhir/StructureDefinition/questionnaire-unit
Alias: $exclusive = http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive
Alias: $itemWeight = http://hl7.org/fhir/StructureDefinition/itemWeight
Alias: $minValue = http://hl7.org/fhir/StructureDefinition/minValue
Alias: $maxValue = http://hl7.org/fhir/StructureDefinition/maxValue

RuleSet: OurQuestionnaire(id, name, title, description)
* id = "{id}"
* url = "https://physology.org/fhir/Questionnaire/{id}"
* version = "0.1.0"
* name = "{name}"
* title = "{title}"
* description = "{description}"
* status = #active
* experimental = false
* subjectType = #Patient
* language = #en
* publisher = "Physology"
* item[+]
  * linkId = "adults"
  * type = #display
  * text = "For people of 18 years and over. Nobody reads these answers the moment you send them. If you are worried about your health today, call a doctor or the emergency number."

RuleSet: OwnWords
* copyright = "Question wording: Physology, free to use with this guide. The scoring rule is cited in the description."

RuleSet: PfizerText
* copyright = "Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute."

// The period that the questions look back to, as dates of the day the form is opened.
RuleSet: LooksBack(days)
* insert LooksBackAs(recall.from, {days} days, The questions look back to)

RuleSet: LooksBackAs(linkId, period, text)
* item[+]
  * linkId = "{linkId}"
  * type = #date
  * text = "{text}"
  * readOnly = true
  * extension[+].url = $initial
  * extension[=].valueExpression.language = #text/fhirpath
  * extension[=].valueExpression.expression = "today() - {period}"

RuleSet: FrequencyOptions
* insert Radio
* answerOption[+].valueCoding = $loinc#LA6568-5 "Not at all"
* answerOption[=].extension[+].url = $itemWeight
* answerOption[=].extension[=].valueDecimal = 0
* answerOption[+].valueCoding = $loinc#LA6569-3 "Several days"
* answerOption[=].extension[+].url = $itemWeight
* answerOption[=].extension[=].valueDecimal = 1
* answerOption[+].valueCoding = $loinc#LA6570-1 "More than half the days"
* answerOption[=].extension[+].url = $itemWeight
* answerOption[=].extension[=].valueDecimal = 2
* answerOption[+].valueCoding = $loinc#LA6571-9 "Nearly every day"
* answerOption[=].extension[+].url = $itemWeight
* answerOption[=].extension[=].valueDecimal = 3

// A whole number from 0 to 10 with words at its ends.
RuleSet: Scale(linkId, text, lowest, highest)
* linkId = "{linkId}"
* type = #integer
* text = "{text}"
* extension[+].url = $minValue
* extension[=].valueInteger = 0
* extension[+].url = $maxValue
* extension[=].valueInteger = 10
* extension[+].url = $itemControl
* extension[=].valueCodeableConcept = $itemControlCode#slider
* extension[+].url = $sliderStep
* extension[=].valueInteger = 1
* item[+].linkId = "{linkId}.lower"
* item[=].type = #display
* item[=].text = "{lowest}"
* item[=].extension[+].url = $itemControl
* item[=].extension[=].valueCodeableConcept = $itemControlCode#lower
* item[+].linkId = "{linkId}.upper"
* item[=].type = #display
* item[=].text = "{highest}"
* item[=].extension[+].url = $itemControl
* item[=].extension[=].valueCodeableConcept = $itemControlCode#upper

// The day that the answers speak of.
RuleSet: AskedOn
* item[+]
  * linkId = "asked.on"
  * type = #date
  * text = "The day you answer"
  * readOnly = true
  * extension[+].url = $initial
  * extension[=].valueExpression.language = #text/fhirpath
  * extension[=].valueExpression.expression = "today()"

// A question of yes, no, not sure or rather not say.
RuleSet: StatedQuestion(linkId, text)
* item[+]
  * linkId = "{linkId}"
  * type = #choice
  * text = "{text}"
  * insert Radio
  * answerOption[+].valueCoding = StatedAnswer#yes "Yes"
  * answerOption[+].valueCoding = StatedAnswer#no "No"
  * answerOption[+].valueCoding = StatedAnswer#not-sure "Not sure"
  * answerOption[+].valueCoding = StatedAnswer#prefer-not-to-say "Prefers not to say"

RuleSet: SeekHelpToday(linkId)
* linkId = "{linkId}"
* type = #display
* text = "This needs a look today. Call your doctor, the urgent care line or the emergency number now. Do not wait for an answer to this form."

RuleSet: ShownWhen(question, system, code)
* enableWhen[+].question = "{question}"
* enableWhen[=].operator = #=
* enableWhen[=].answerCoding = {system}#{code}

// A list to choose from that is shown whole.
RuleSet: Radio
* extension[+].url = $itemControl
* extension[=].valueCodeableConcept = $itemControlCode#radio-button
* extension[+].url = $orientation
* extension[=].valueCode = #vertical

RuleSet: CheckBoxes
* extension[+].url = $itemControl
* extension[=].valueCodeableConcept = $itemControlCode#check-box
* extension[+].url = $orientation
* extension[=].valueCode = #vertical

RuleSet: Autocomplete
* extension[+].url = $itemControl
* extension[=].valueCodeableConcept = $itemControlCode#autocomplete

RuleSet: NotShown
* extension[+].url = $hidden
* extension[=].valueBoolean = true

RuleSet: Range(lowest, highest)
* extension[+].url = $minValue
* extension[=].valueInteger = {lowest}
* extension[+].url = $maxValue
* extension[=].valueInteger = {highest}

// A grade that the text explains number by number.
RuleSet: GradeItem(linkId, text, highest)
* linkId = "{linkId}"
* type = #integer
* text = "{text}"
* insert Range(0, {highest})

// Computed and not shown: a total, or whether there is something to file. It is computed again by whoever extracts.
RuleSet: Calculated(linkId, type, text, expression)
* linkId = "{linkId}"
* type = #{type}
* text = "{text}"
* readOnly = true
* insert NotShown
* extension[+].url = $calculated
* extension[=].valueExpression.language = #text/fhirpath
* extension[=].valueExpression.expression = "{expression}"

// Templates. Where more than one record is taken from a form and one names another, all take their full URLs from one allocated UUID,
// whose last twelve digits become the kind (four) and the place in its list (eight). An allocated id of a repeating group would be
// known inside that group only. Some engines allocate the UUID without its prefix.
RuleSet: Allocates(name)
* extension[+].url = $allocateId
* extension[=].valueString = "{name}"

RuleSet: Extracts(template)
* extension[+].url = $templateExtract
* extension[=].extension[+].url = "template"
* extension[=].extension[=].valueReference.reference = "#{template}"

RuleSet: ExtractsAs(template, allocated, kind, index)
* insert Extracts({template})
* extension[=].extension[+].url = "fullUrl"
* extension[=].extension[=].valueString = "'urn:uuid:' & %{allocated}.replace('urn:uuid:', '').substring(0, 24) & '{kind}' & (100000000 + {index}).toString().substring(1)"

// An element that is replaced by what an expression gives, or left out with it.
RuleSet: Taken(path, expression)
* {path}.extension[+].url = $templateValue
* {path}.extension[=].valueString = "{expression}"

// An element that stands once for each item an expression gives.
RuleSet: ForEach(path, expression)
* {path}.extension[+].url = $templateContext
* {path}.extension[=].valueString = "{expression}"

RuleSet: TakenReference(path, allocated, kind, index)
* insert Taken({path}.reference, [['urn:uuid:' & %{allocated}.replace('urn:uuid:', '').substring(0, 24) & '{kind}' & (100000000 + {index}).toString().substring(1)]])

RuleSet: Member(number, items, allocated, kind)
* insert ForEach(hasMember[{number}], [[{items}.select('urn:uuid:' & %{allocated}.replace('urn:uuid:', '').substring(0, 24) & '{kind}' & (100000000 + $index).toString().substring(1))]])
* insert Taken(hasMember[{number}].reference, $this)

// What every record that is taken from a response shares. Its profile is written by an expression, because a template holds to none yet. Its identifier is that of the response and the record's own place in it, so that
// the same thing keeps it through every amendment.
RuleSet: TakenRecord(profile, identity)
* insert Taken(meta.profile[0], [['https://physology.org/fhir/StructureDefinition/{profile}|0.1.0']])
* identifier[0].system = "https://physology.org/fhir/id/item"
* insert Taken(identifier[0].value, [[iif(%resource.identifier.value.exists(), %resource.identifier.value, %resource.id) & '/' & {identity}]])

RuleSet: TakenObservation(profile, category, identity, performer)
* insert TakenRecord({profile}, [[{identity}]])
* status = #final
* category = $category#{category}
* insert Taken(subject, %resource.subject)
* insert Taken(encounter, %resource.encounter)
* insert Taken(effectiveDateTime, %resource.authored)
* insert Taken(performer[0], %resource.{performer})

RuleSet: FromAnswers
* insert Taken(derivedFrom[0].reference, [['QuestionnaireResponse/' + %resource.id]])

// For a resource with one identifier.
RuleSet: TakenIdentity(profile, identity)
* insert Taken(meta.profile[0], [['https://physology.org/fhir/StructureDefinition/{profile}|0.1.0']])
* identifier.system = "https://physology.org/fhir/id/item"
* insert Taken(identifier.value, [[iif(%resource.identifier.value.exists(), %resource.identifier.value, %resource.id) & '/' & {identity}]])

RuleSet: StatedPart(number, group, system, code, display)
* insert PartCode({number}, {system}, {code}, [[{display}]])
* insert ForEach(component[{number}], [[item.where(linkId = '{group}.{code}')]])
* insert TakenCode(component[{number}].valueCodeableConcept, answer.value)

// A score: said by whoever answered, derived from the response.
RuleSet: FromResponse(identity)
* insert TakenObservation(instrument-score, survey, [['{identity}']], source)
* insert FromAnswers

RuleSet: Named(system, code, display)
* code.coding[0] = {system}#{code} "{display}"
* code.text = "{display}"

// The number of the question that the template stands on.
RuleSet: ScoreOf
* insert NumberOf(valueQuantity, answer.value)

RuleSet: NumberOf(path, expression)
* insert Taken({path}.value, [[{expression}]])
* {path} = '{score}' "score"

// Every part comes from an expression, so that nothing is left where there is no number.
RuleSet: TakenNumber(path, answer)
* insert Taken({path}.value, [[{answer}.value]])
* insert Taken({path}.unit, [[iif({answer}.exists(), 'score', {})]])
* insert Taken({path}.system, [[iif({answer}.exists(), 'http://unitsofmeasure.org', {})]])
* insert Taken({path}.code, [[iif({answer}.exists(), '{score}', {})]])

RuleSet: TakenCode(path, coding)
* insert Taken({path}.coding[0], [[{coding}]])
* insert Taken({path}.text, [[{coding}.display]])

RuleSet: PartCode(number, system, code, display)
* component[{number}].code.coding[0] = {system}#{code} "{display}"
* component[{number}].code.text = "{display}"

// Components that stand only where their question was answered: a code, words, yes or no, a number with its grade.
RuleSet: CodePart(number, linkId, code, display)
* insert PartCode({number}, $item, {code}, [[{display}]])
* insert ForEach(component[{number}], [[item.where(linkId = '{linkId}')]])
* insert TakenCode(component[{number}].valueCodeableConcept, answer.value)

RuleSet: TextPart(number, linkId, code, display)
* insert PartCode({number}, $item, {code}, [[{display}]])
* insert ForEach(component[{number}], [[item.where(linkId = '{linkId}')]])
* insert Taken(component[{number}].valueString, answer.value)

RuleSet: BooleanPart(number, linkId, code, display)
* insert PartCode({number}, $item, {code}, [[{display}]])
* insert ForEach(component[{number}], [[item.where(linkId = '{linkId}')]])
* insert Taken(component[{number}].valueBoolean, answer.value)

RuleSet: NumberPart(number, linkId, system, code, display)
* insert PartCode({number}, {system}, {code}, [[{display}]])
* insert ForEach(component[{number}], [[item.where(linkId = '{linkId}')]])
* insert TakenNumber(component[{number}].valueQuantity, answer)

RuleSet: GradePart(number, linkId, code, display, grades, words)
* insert NumberPart({number}, {linkId}, $item, {code}, [[{display}]])
* insert Taken(component[{number}].interpretation[0].coding[0].system, [[iif(answer.exists(), 'https://physology.org/fhir/CodeSystem/grade', {})]])
* insert Taken(component[{number}].interpretation[0].coding[0].code, [['{grades}'.split(',').skip(answer.value).first()]])
* insert Taken(component[{number}].interpretation[0].coding[0].display, [['{words}'.split(',').skip(answer.value).first()]])
* insert Taken(component[{number}].interpretation[0].text, [['{words}'.split(',').skip(answer.value).first()]])

// Yes or no for each of a list that was gone through as a whole.
RuleSet: TickPart(number, system, code, display, condition)
* insert PartCode({number}, {system}, {code}, [[{display}]])
* insert Taken(component[{number}].valueBoolean, [[{condition}]])
