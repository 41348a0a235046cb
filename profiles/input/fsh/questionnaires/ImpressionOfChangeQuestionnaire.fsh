Instance: ImpressionOfChangeQuestionnaire
InstanceOf: Questionnaire
Title: "How things have changed"
Description: "One question about the change since a date that is named in it. Answers with different dates are never compared."
Usage: #definition
* insert OurQuestionnaire(impression-of-change, ImpressionOfChangeQuestionnaire, How things have changed, One question about the change since a date that is named in it. Answers with different dates are never compared.)
* insert OwnWords
* item[+]
  * linkId = "impression-anchor"
  * type = #date
  * text = "The date that the question counts from"
  * readOnly = true
* item[+]
  * linkId = "impression"
  * type = #choice
  * text = "Compared with that date, how is your pain problem now?"
  * answerOption[+].valueCoding = $impression#very-much-better "Very much better"
  * answerOption[=].valueCoding.extension[+].url = $itemWeight
  * answerOption[=].valueCoding.extension[=].valueDecimal = 1
  * answerOption[+].valueCoding = $impression#much-better "Much better"
  * answerOption[=].valueCoding.extension[+].url = $itemWeight
  * answerOption[=].valueCoding.extension[=].valueDecimal = 2
  * answerOption[+].valueCoding = $impression#a-little-better "A little better"
  * answerOption[=].valueCoding.extension[+].url = $itemWeight
  * answerOption[=].valueCoding.extension[=].valueDecimal = 3
  * answerOption[+].valueCoding = $impression#no-change "No change"
  * answerOption[=].valueCoding.extension[+].url = $itemWeight
  * answerOption[=].valueCoding.extension[=].valueDecimal = 4
  * answerOption[+].valueCoding = $impression#a-little-worse "A little worse"
  * answerOption[=].valueCoding.extension[+].url = $itemWeight
  * answerOption[=].valueCoding.extension[=].valueDecimal = 5
  * answerOption[+].valueCoding = $impression#much-worse "Much worse"
  * answerOption[=].valueCoding.extension[+].url = $itemWeight
  * answerOption[=].valueCoding.extension[=].valueDecimal = 6
  * answerOption[+].valueCoding = $impression#very-much-worse "Very much worse"
  * answerOption[=].valueCoding.extension[+].url = $itemWeight
  * answerOption[=].valueCoding.extension[=].valueDecimal = 7
