Instance: UrgentSignsQuestionnaire
InstanceOf: Questionnaire
Title: "Urgent signs"
Description: "Seven signs that need another way of help on the same day. A tick shows at once what to do."
Usage: #definition
* insert OurQuestionnaire(urgent-signs, UrgentSignsQuestionnaire, Urgent signs, [[Seven signs that need another way of help on the same day. A tick shows at once what to do.]])
* insert OwnWords
* contained[+] = urgent-signs-answer
* insert AskedOn
* item[+]
  * linkId = "urgent-signs"
  * type = #choice
  * text = "Do you have any of these today? Tick each one that you have. If you have none, tick the last one."
  * repeats = true
  * insert CheckBoxes
  * answerOption[+].valueCoding = UrgentSign#bladder-bowel-saddle "New bladder or bowel trouble, or numbness between the legs"
  * answerOption[+].valueCoding = UrgentSign#new-weakness "New weakness"
  * answerOption[+].valueCoding = UrgentSign#fever-weight-loss-sweats "Fever, weight loss or drenching sweats"
  * answerOption[+].valueCoding = UrgentSign#hot-swollen-joint "Hot swollen joint"
  * answerOption[+].valueCoding = UrgentSign#chest-pain-breathless "Chest pain or breathlessness"
  * answerOption[+].valueCoding = UrgentSign#head-scalp-jaw-sight "Age 50 or over with new headache, scalp tenderness, jaw pain on chewing or sight change"
  * answerOption[+].valueCoding = UrgentSign#hot-swollen-calf "One hot swollen calf"
  * answerOption[+].valueCoding = UrgentSign#none "Asked, none of these"
  * answerOption[=].extension[+].url = $exclusive
  * answerOption[=].extension[=].valueBoolean = true
* item[+]
  * insert UrgentSignsAsked
  * insert Extracts(urgent-signs-answer)
* item[+]
  * insert SeekHelpToday(urgent-signs-help)
  * enableBehavior = #any
  * insert ShownWhen(urgent-signs, UrgentSign, bladder-bowel-saddle)
  * insert ShownWhen(urgent-signs, UrgentSign, new-weakness)
  * insert ShownWhen(urgent-signs, UrgentSign, fever-weight-loss-sweats)
  * insert ShownWhen(urgent-signs, UrgentSign, hot-swollen-joint)
  * insert ShownWhen(urgent-signs, UrgentSign, chest-pain-breathless)
  * insert ShownWhen(urgent-signs, UrgentSign, head-scalp-jaw-sight)
  * insert ShownWhen(urgent-signs, UrgentSign, hot-swollen-calf)

Instance: urgent-signs-answer
InstanceOf: Observation
Usage: #inline
* insert TakenObservation(urgent-signs, survey, 'urgent-signs', source)
* insert FromAnswers
* insert Named($item, urgent-signs, Urgent signs asked about today)
* insert UrgentSignParts
