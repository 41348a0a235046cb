Instance: Phq8Questionnaire
InstanceOf: Questionnaire
Title: "PHQ-8"
Description: "The first eight questions of the PHQ-9, each 0 to 3, sum 0 to 24 (Kroenke and others, J Affect Disord 2009;114:163)."
Usage: #definition
* insert OurQuestionnaire(phq-8, Phq8Questionnaire, PHQ-8, [[The first eight questions of the PHQ-9, each 0 to 3, sum 0 to 24 (Kroenke and others, J Affect Disord 2009;114:163).]])
* insert PfizerText
* contained[+] = phq-8-score
* insert LooksBack(14)
* item[+]
  * linkId = "phq-8.questions"
  * type = #group
  * text = "Over the last 2 weeks, how often have you been bothered by any of the following problems?"
  * item[+]
    * linkId = "phq-8.1"
    * type = #choice
    * code = $loinc#44250-9
    * text = "Little interest or pleasure in doing things"
    * insert FrequencyOptions
  * item[+]
    * linkId = "phq-8.2"
    * type = #choice
    * code = $loinc#44255-8
    * text = "Feeling down, depressed, or hopeless"
    * insert FrequencyOptions
  * item[+]
    * linkId = "phq-8.3"
    * type = #choice
    * code = $loinc#44259-0
    * text = "Trouble falling or staying asleep, or sleeping too much"
    * insert FrequencyOptions
  * item[+]
    * linkId = "phq-8.4"
    * type = #choice
    * code = $loinc#44254-1
    * text = "Feeling tired or having little energy"
    * insert FrequencyOptions
  * item[+]
    * linkId = "phq-8.5"
    * type = #choice
    * code = $loinc#44251-7
    * text = "Poor appetite or overeating"
    * insert FrequencyOptions
  * item[+]
    * linkId = "phq-8.6"
    * type = #choice
    * code = $loinc#44258-2
    * text = "Feeling bad about yourself - or that you are a failure or have let yourself or your family down"
    * insert FrequencyOptions
  * item[+]
    * linkId = "phq-8.7"
    * type = #choice
    * code = $loinc#44252-5
    * text = "Trouble concentrating on things, such as reading the newspaper or watching television"
    * insert FrequencyOptions
  * item[+]
    * linkId = "phq-8.8"
    * type = #choice
    * code = $loinc#44253-3
    * text = "Moving or speaking so slowly that other people could have noticed. Or the opposite - being so fidgety or restless that you have been moving around a lot more than usual"
    * insert FrequencyOptions
* item[+]
  * linkId = "phq-8.total"
  * type = #integer
  * text = "Sum"
  * readOnly = true
  * extension[+].url = $calculated
  * extension[=].valueExpression.language = #text/fhirpath
  * extension[=].valueExpression.expression = "iif(%resource.item.where(linkId = 'phq-8.questions').item.answer.count() = 8, %resource.item.where(linkId = 'phq-8.questions').item.answer.value.weight().sum(), {})"
  * insert Extracts(phq-8-score)

Instance: phq-8-score
InstanceOf: Observation
Usage: #inline
* insert FromResponse(phq-8)
* code.coding[+] = $score#phq-8 "PHQ-8 (0 to 24)"
* insert ScoreOf
