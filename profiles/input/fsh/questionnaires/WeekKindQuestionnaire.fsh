Instance: WeekKindQuestionnaire
InstanceOf: Questionnaire
Title: "Was it a usual week?"
Description: "One question about the last 7 days, so that a bad or good week is not taken for the course of things."
Usage: #definition
* insert OurQuestionnaire(week-kind, WeekKindQuestionnaire, Was it a usual week?, [[One question about the last 7 days, so that a bad or good week is not taken for the course of things.]])
* insert OwnWords
* contained[+] = week-kind-answer
* insert LooksBack(7)
* item[+]
  * linkId = "week-kind"
  * type = #choice
  * text = "How were the last 7 days compared with what is usual for you?"
  * insert Radio
  * insert Extracts(week-kind-answer)
  * answerOption[+].valueCoding = $week#better "Better than usual"
  * answerOption[+].valueCoding = $week#usual "Usual"
  * answerOption[+].valueCoding = $week#flare "Flare"

Instance: week-kind-answer
InstanceOf: Observation
Usage: #inline
* insert TakenWeekKind(source)
