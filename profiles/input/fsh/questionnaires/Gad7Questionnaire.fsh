Instance: Gad7Questionnaire
InstanceOf: Questionnaire
Title: "GAD-7"
Description: "Seven questions about worry in the last 2 weeks, each 0 to 3, sum 0 to 21 (Spitzer and others, Arch Intern Med 2006;166:1092)."
Usage: #definition
* insert OurQuestionnaire(gad-7, Gad7Questionnaire, GAD-7, [[Seven questions about worry in the last 2 weeks, each 0 to 3, sum 0 to 21 (Spitzer and others, Arch Intern Med 2006;166:1092).]])
* insert PfizerText
* contained[+] = gad-7-score
* insert LooksBack(14)
* item[+]
  * linkId = "gad-7.questions"
  * type = #group
  * text = "Over the last 2 weeks, how often have you been bothered by any of the following problems?"
  * item[+]
    * linkId = "gad-7.1"
    * type = #choice
    * code = $loinc#69725-0
    * text = "Feeling nervous, anxious or on edge"
    * insert FrequencyOptions
  * item[+]
    * linkId = "gad-7.2"
    * type = #choice
    * code = $loinc#68509-9
    * text = "Not being able to stop or control worrying"
    * insert FrequencyOptions
  * item[+]
    * linkId = "gad-7.3"
    * type = #choice
    * code = $loinc#69733-4
    * text = "Worrying too much about different things"
    * insert FrequencyOptions
  * item[+]
    * linkId = "gad-7.4"
    * type = #choice
    * code = $loinc#69734-2
    * text = "Trouble relaxing"
    * insert FrequencyOptions
  * item[+]
    * linkId = "gad-7.5"
    * type = #choice
    * code = $loinc#69735-9
    * text = "Being so restless that it is hard to sit still"
    * insert FrequencyOptions
  * item[+]
    * linkId = "gad-7.6"
    * type = #choice
    * code = $loinc#69689-8
    * text = "Becoming easily annoyed or irritable"
    * insert FrequencyOptions
  * item[+]
    * linkId = "gad-7.7"
    * type = #choice
    * code = $loinc#69736-7
    * text = "Feeling afraid as if something awful might happen"
    * insert FrequencyOptions
* item[+]
  * linkId = "gad-7.total"
  * type = #integer
  * text = "Sum"
  * readOnly = true
  * extension[+].url = $calculated
  * extension[=].valueExpression.language = #text/fhirpath
  * extension[=].valueExpression.expression = "iif(%resource.item.where(linkId = 'gad-7.questions').item.answer.count() = 7, %resource.item.where(linkId = 'gad-7.questions').item.answer.value.weight().sum(), {})"
  * insert Extracts(gad-7-score)

Instance: gad-7-score
InstanceOf: Observation
Usage: #inline
* insert FromResponse(gad-7)
* code.coding[+] = $score#gad-7 "GAD-7 (0 to 21)"
* code.coding[+] = $loinc#70274-6 "Generalized anxiety disorder 7 item (GAD-7) total score [Reported.PHQ]"
* code.coding[+] = $sct#445455005
* insert ScoreOf
