// What every Questionnaire of ours states, and the kinds of question they are made of.
Alias: $templateExtract = http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-templateExtract
Alias: $templateValue = http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-templateExtractValue
Alias: $calculated = http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression
Alias: $initial = http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-initialExpression
Alias: $itemControl = http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl
Alias: $itemControlCode = http://hl7.org/fhir/questionnaire-item-control
Alias: $sliderStep = http://hl7.org/fhir/StructureDefinition/questionnaire-sliderStepValue
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
* item[+]
  * linkId = "recall.from"
  * type = #date
  * text = "The questions look back to"
  * readOnly = true
  * extension[+].url = $initial
  * extension[=].valueExpression.language = #text/fhirpath
  * extension[=].valueExpression.expression = "today() - {days} days"

RuleSet: FrequencyOptions
* answerOption[+].valueCoding = $loinc#LA6568-5 "Not at all"
* answerOption[=].valueCoding.extension[+].url = $itemWeight
* answerOption[=].valueCoding.extension[=].valueDecimal = 0
* answerOption[+].valueCoding = $loinc#LA6569-3 "Several days"
* answerOption[=].valueCoding.extension[+].url = $itemWeight
* answerOption[=].valueCoding.extension[=].valueDecimal = 1
* answerOption[+].valueCoding = $loinc#LA6570-1 "More than half the days"
* answerOption[=].valueCoding.extension[+].url = $itemWeight
* answerOption[=].valueCoding.extension[=].valueDecimal = 2
* answerOption[+].valueCoding = $loinc#LA6571-9 "Nearly every day"
* answerOption[=].valueCoding.extension[+].url = $itemWeight
* answerOption[=].valueCoding.extension[=].valueDecimal = 3

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

// A template's references, time and who answered, from the response.
RuleSet: FromResponse
* status = #final
* category = $category#survey
* subject.reference.extension[+].url = $templateValue
* subject.reference.extension[=].valueString = "%resource.subject.reference"
* effectiveDateTime.extension[+].url = $templateValue
* effectiveDateTime.extension[=].valueString = "%resource.authored"
* performer[+].reference.extension[+].url = $templateValue
* performer[=].reference.extension[=].valueString = "%resource.source.reference"
* derivedFrom[+].reference.extension[+].url = $templateValue
* derivedFrom[=].reference.extension[=].valueString = "'QuestionnaireResponse/' + %resource.id"

RuleSet: ScoreOf(linkId, unit)
* valueQuantity.value.extension[+].url = $templateValue
* valueQuantity.value.extension[=].valueString = "%resource.descendants().where(linkId = '{linkId}').answer.value"
* valueQuantity.unit = "{unit}"
* valueQuantity.system = $ucum
* valueQuantity.code = #{unit}
