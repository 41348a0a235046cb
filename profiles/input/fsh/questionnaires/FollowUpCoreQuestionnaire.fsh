Instance: FollowUpCoreQuestionnaire
InstanceOf: Questionnaire
Title: "How are things now?"
Description: "The short form between visits: three questions about the last 7 days, how usual they were, and how things have changed since a named date. For adults."
Usage: #definition
* id = "follow-up-core"
* url = "https://physology.org/fhir/Questionnaire/follow-up-core"
* version = "0.1.0"
* name = "FollowUpCoreQuestionnaire"
* title = "How are things now?"
* description = "The short form between visits: three questions about the last 7 days, how usual they were, and how things have changed since a named date. For adults."
* purpose = "Follows the course between visits with as few questions as the comparison needs."
* status = #active
* experimental = false
* subjectType = #Patient
* language = #en
* item[+]
  * linkId = "adults"
  * type = #display
  * text = "For people of 18 years and over. Nobody reads these answers the moment you send them; if you are worried about your health today, contact a doctor or the emergency number."
* item[+]
  * linkId = "peg"
  * type = #group
  * text = "The last 7 days"
  * item[+]
    * linkId = "peg.average"
    * type = #integer
    * text = "Over the last 7 days, how strong was the pain on average? 0 is no pain, 10 is the worst pain you can imagine."
    * extension[+].url = "http://hl7.org/fhir/StructureDefinition/minValue"
    * extension[=].valueInteger = 0
    * extension[+].url = "http://hl7.org/fhir/StructureDefinition/maxValue"
    * extension[=].valueInteger = 10
  * item[+]
    * linkId = "peg.enjoyment"
    * type = #integer
    * text = "Over the last 7 days, how much did pain get in the way of enjoying life? 0 is not at all, 10 is completely."
    * extension[+].url = "http://hl7.org/fhir/StructureDefinition/minValue"
    * extension[=].valueInteger = 0
    * extension[+].url = "http://hl7.org/fhir/StructureDefinition/maxValue"
    * extension[=].valueInteger = 10
  * item[+]
    * linkId = "peg.activity"
    * type = #integer
    * text = "Over the last 7 days, how much did pain get in the way of everyday activities? 0 is not at all, 10 is completely."
    * extension[+].url = "http://hl7.org/fhir/StructureDefinition/minValue"
    * extension[=].valueInteger = 0
    * extension[+].url = "http://hl7.org/fhir/StructureDefinition/maxValue"
    * extension[=].valueInteger = 10
* item[+]
  * linkId = "week-kind"
  * type = #choice
  * text = "How were the last 7 days compared with what is usual for you?"
  * answerOption[+].valueCoding = $week#better "Better than usual"
  * answerOption[+].valueCoding = $week#usual "Usual"
  * answerOption[+].valueCoding = $week#flare "Flare"
* item[+]
  * linkId = "impression-anchor"
  * type = #date
  * text = "The date that the next question counts from"
  * readOnly = true
* item[+]
  * linkId = "impression"
  * type = #choice
  * text = "Compared with that date, how is your pain problem now?"
  * answerOption[+].valueCoding = $impression#very-much-better "Very much better"
  * answerOption[+].valueCoding = $impression#much-better "Much better"
  * answerOption[+].valueCoding = $impression#a-little-better "A little better"
  * answerOption[+].valueCoding = $impression#no-change "No change"
  * answerOption[+].valueCoding = $impression#a-little-worse "A little worse"
  * answerOption[+].valueCoding = $impression#much-worse "Much worse"
  * answerOption[+].valueCoding = $impression#very-much-worse "Very much worse"
* item[+]
  * linkId = "answered-by"
  * type = #choice
  * text = "Who is answering?"
  * answerOption[+].valueCoding = AnsweredBy#self "The patient"
  * answerOption[+].valueCoding = AnsweredBy#helper "A helper typing the patient's words"
  * answerOption[+].valueCoding = AnsweredBy#proxy "Somebody answering on the patient's behalf"
  * answerOption[+].valueCoding = AnsweredBy#legal-authority "Somebody with legal authority for the patient"
