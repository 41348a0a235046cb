Instance: Phq9Questionnaire
InstanceOf: Questionnaire
Title: "PHQ-9"
Description: "Nine questions about mood in the last 2 weeks, each 0 to 3, sum 0 to 27 (Kroenke and others, J Gen Intern Med 2001;16:606). Goes out only where somebody is named who acts on the last question."
Usage: #definition
* insert OurQuestionnaire(phq-9, Phq9Questionnaire, PHQ-9, [[Nine questions about mood in the last 2 weeks, each 0 to 3, sum 0 to 27 (Kroenke and others, J Gen Intern Med 2001;16:606). Goes out only where somebody is named who acts on the last question.]])
* insert PfizerText
* contained[+] = phq-9-score
* insert LooksBack(14)
* item[+]
  * linkId = "phq-9.questions"
  * type = #group
  * text = "Over the last 2 weeks, how often have you been bothered by any of the following problems?"
  * item[+]
    * linkId = "phq-9.1"
    * type = #choice
    * code = $loinc#44250-9
    * text = "Little interest or pleasure in doing things"
    * insert FrequencyOptions
  * item[+]
    * linkId = "phq-9.2"
    * type = #choice
    * code = $loinc#44255-8
    * text = "Feeling down, depressed, or hopeless"
    * insert FrequencyOptions
  * item[+]
    * linkId = "phq-9.3"
    * type = #choice
    * code = $loinc#44259-0
    * text = "Trouble falling or staying asleep, or sleeping too much"
    * insert FrequencyOptions
  * item[+]
    * linkId = "phq-9.4"
    * type = #choice
    * code = $loinc#44254-1
    * text = "Feeling tired or having little energy"
    * insert FrequencyOptions
  * item[+]
    * linkId = "phq-9.5"
    * type = #choice
    * code = $loinc#44251-7
    * text = "Poor appetite or overeating"
    * insert FrequencyOptions
  * item[+]
    * linkId = "phq-9.6"
    * type = #choice
    * code = $loinc#44258-2
    * text = "Feeling bad about yourself - or that you are a failure or have let yourself or your family down"
    * insert FrequencyOptions
  * item[+]
    * linkId = "phq-9.7"
    * type = #choice
    * code = $loinc#44252-5
    * text = "Trouble concentrating on things, such as reading the newspaper or watching television"
    * insert FrequencyOptions
  * item[+]
    * linkId = "phq-9.8"
    * type = #choice
    * code = $loinc#44253-3
    * text = "Moving or speaking so slowly that other people could have noticed. Or the opposite - being so fidgety or restless that you have been moving around a lot more than usual"
    * insert FrequencyOptions
  * item[+]
    * linkId = "phq-9.9"
    * type = #choice
    * code = $loinc#44260-8
    * text = "Thoughts that you would be better off dead, or of hurting yourself in some way"
    * insert FrequencyOptions
* item[+]
  * linkId = "phq-9.difficulty"
  * type = #choice
  * code = $loinc#69722-7
  * text = "If you checked off any problems, how difficult have these problems made it for you to do your work, take care of things at home, or get along with other people?"
  * insert Radio
  * answerOption[+].valueCoding = $loinc#LA6572-7 "Not difficult at all"
  * answerOption[+].valueCoding = $loinc#LA6573-5 "Somewhat difficult"
  * answerOption[+].valueCoding = $loinc#LA6575-0 "Very difficult"
  * answerOption[+].valueCoding = $loinc#LA6574-3 "Extremely difficult"
* item[+]
  * linkId = "phq-9.total"
  * type = #integer
  * text = "Sum"
  * readOnly = true
  * extension[+].url = $calculated
  * extension[=].valueExpression.language = #text/fhirpath
  * extension[=].valueExpression.expression = "iif(%resource.item.where(linkId = 'phq-9.questions').item.answer.count() = 9, %resource.item.where(linkId = 'phq-9.questions').item.answer.value.weight().sum(), {})"
  * insert Extracts(phq-9-score)

Instance: phq-9-score
InstanceOf: Observation
Usage: #inline
* insert FromResponse(phq-9)
* code.coding[+] = $score#phq-9 "PHQ-9 (0 to 27)"
* code.coding[+] = $loinc#44261-6 "Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]"
* code.coding[+] = $sct#720433000
* insert ScoreOf
