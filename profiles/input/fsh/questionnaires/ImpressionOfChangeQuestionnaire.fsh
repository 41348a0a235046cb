Instance: ImpressionOfChangeQuestionnaire
InstanceOf: Questionnaire
Title: "How things have changed"
Description: "One question about the change since a date that is named in it. Answers with different dates are never compared."
Usage: #definition
* insert OurQuestionnaire(impression-of-change, ImpressionOfChangeQuestionnaire, How things have changed, One question about the change since a date that is named in it. Answers with different dates are never compared.)
* insert OwnWords
* contained[+] = impression-answer
* item[+]
  * linkId = "impression-anchor"
  * type = #date
  * text = "The date that the question counts from"
  * readOnly = true
* item[+]
  * insert ImpressionQuestion
  * insert Extracts(impression-answer)

Instance: impression-answer
InstanceOf: Observation
Usage: #inline
* insert TakenImpression
