Instance: Phq2Questionnaire
InstanceOf: Questionnaire
Title: "PHQ-2"
Description: "The first two questions of the PHQ-9, each 0 to 3, sum 0 to 6 (Arroll and others, Ann Fam Med 2010;8:348)."
Usage: #definition
* insert OurQuestionnaire(phq-2, Phq2Questionnaire, PHQ-2, [[The first two questions of the PHQ-9, each 0 to 3, sum 0 to 6 (Arroll and others, Ann Fam Med 2010;8:348).]])
* insert PfizerText
* contained[+] = phq-2-score
* insert LooksBack(14)
* item[+]
  * linkId = "phq-2.questions"
  * type = #group
  * text = "Over the last 2 weeks, how often have you been bothered by any of the following problems?"
  * item[+]
    * linkId = "phq-2.1"
    * type = #choice
    * code = $loinc#44250-9
    * text = "Little interest or pleasure in doing things"
    * insert FrequencyOptions
  * item[+]
    * linkId = "phq-2.2"
    * type = #choice
    * code = $loinc#44255-8
    * text = "Feeling down, depressed, or hopeless"
    * insert FrequencyOptions
* item[+]
  * linkId = "phq-2.total"
  * type = #integer
  * text = "Sum"
  * readOnly = true
  * extension[+].url = $calculated
  * extension[=].valueExpression.language = #text/fhirpath
  * extension[=].valueExpression.expression = "iif(%resource.item.where(linkId = 'phq-2.questions').item.answer.count() = 2, %resource.item.where(linkId = 'phq-2.questions').item.answer.value.weight().sum(), {})"
  * insert Extracts(phq-2-score)

Instance: phq-2-score
InstanceOf: Observation
Usage: #inline
* insert FromResponse(phq-2)
* code.coding[+] = $score#phq-2 "PHQ-2 (0 to 6)"
* insert ScoreOf
