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
* publisher = "Physology"
* insert OwnWords
* contained[+] = core-peg
* contained[+] = core-week-kind
* contained[+] = core-impression
* item[+]
  * linkId = "adults"
  * type = #display
  * text = "For people of 18 years and over. Nobody reads these answers the moment you send them. If you are worried about your health today, call a doctor or the emergency number."
* insert LooksBackAs(recall-from, 7 days, The questions look back to)
* item[+]
  * linkId = "peg"
  * type = #group
  * text = "The last 7 days"
  * item[+]
    * insert Scale(peg.average, [[Over the last 7 days, how strong was the pain on average? 0 is no pain, 10 is the worst pain you can imagine.]], No pain, The worst pain you can imagine)
  * item[+]
    * insert Scale(peg.enjoyment, [[Over the last 7 days, how much did pain get in the way of enjoying life? 0 is not at all, 10 is completely.]], Not at all, Completely)
  * item[+]
    * insert Scale(peg.activity, [[Over the last 7 days, how much did pain get in the way of everyday activities? 0 is not at all, 10 is completely.]], Not at all, Completely)
  * item[+]
    * insert PegTotal
    * insert Extracts(core-peg)
* item[+]
  * linkId = "week-kind"
  * type = #choice
  * text = "How were the last 7 days compared with what is usual for you?"
  * insert Radio
  * insert Extracts(core-week-kind)
  * answerOption[+].valueCoding = $week#better "Better than usual"
  * answerOption[+].valueCoding = $week#usual "Usual"
  * answerOption[+].valueCoding = $week#flare "Flare"
* item[+]
  * linkId = "impression-anchor"
  * type = #date
  * text = "The date that the next question counts from"
  * readOnly = true
* item[+]
  * insert ImpressionQuestion
  * insert Extracts(core-impression)
* item[+]
  * linkId = "answered-by"
  * type = #choice
  * text = "Who is answering?"
  * insert Radio
  * answerOption[+].valueCoding = AnsweredBy#self "The patient"
  * answerOption[+].valueCoding = AnsweredBy#helper "A helper typing the patient's words"
  * answerOption[+].valueCoding = AnsweredBy#proxy "Somebody answering on the patient's behalf"
  * answerOption[+].valueCoding = AnsweredBy#legal-authority "Somebody with legal authority for the patient"

Instance: core-peg
InstanceOf: Observation
Usage: #inline
* insert TakenPeg

Instance: core-week-kind
InstanceOf: Observation
Usage: #inline
* insert TakenWeekKind(source)

Instance: core-impression
InstanceOf: Observation
Usage: #inline
* insert TakenImpression
