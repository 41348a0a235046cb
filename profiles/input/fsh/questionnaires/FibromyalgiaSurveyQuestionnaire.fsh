Instance: FibromyalgiaSurveyQuestionnaire
InstanceOf: Questionnaire
Title: "Places and symptoms"
Description: "Nineteen places and six symptoms behind the widespread pain index, the symptom severity scale and the ACR 2016 thresholds (Wolfe and others, Semin Arthritis Rheum 2016;46:319). Self-report is not valid for a diagnosis in one person; a clinician confirms. For adults."
Usage: #definition
* insert OurQuestionnaire(fibromyalgia-survey, FibromyalgiaSurveyQuestionnaire, Places and symptoms, [[Nineteen places and six symptoms behind the widespread pain index, the symptom severity scale and the ACR 2016 thresholds (Wolfe and others, Semin Arthritis Rheum 2016;46:319). Self-report is not valid for a diagnosis in one person; a clinician confirms. For adults.]])
* insert OwnWords
* contained[+] = wpi-score
* contained[+] = sss-score
* contained[+] = fs-score
* insert LooksBackAs(recall.from, 7 days, Most questions look back to)
* insert LooksBackAs(recall.months, 6 months, [[Three questions look back six months, to]])
* item[+]
  * linkId = "acr"
  * type = #group
  * text = "Places and symptoms"
  * item[+]
    * linkId = "acr.areas"
    * type = #choice
    * text = "Which of these places have hurt in the last 7 days?"
    * repeats = true
    * insert CheckBoxes
    * answerOption[+].valueCoding = $area#jaw-r "Right jaw"
    * answerOption[+].valueCoding = $area#jaw-l "Left jaw"
    * answerOption[+].valueCoding = $area#neck "Neck"
    * answerOption[+].valueCoding = $area#shoulder-r "Right shoulder"
    * answerOption[+].valueCoding = $area#shoulder-l "Left shoulder"
    * answerOption[+].valueCoding = $area#upper-arm-r "Right upper arm"
    * answerOption[+].valueCoding = $area#upper-arm-l "Left upper arm"
    * answerOption[+].valueCoding = $area#lower-arm-r "Right lower arm"
    * answerOption[+].valueCoding = $area#lower-arm-l "Left lower arm"
    * answerOption[+].valueCoding = $area#chest "Chest"
    * answerOption[+].valueCoding = $area#abdomen "Abdomen"
    * answerOption[+].valueCoding = $area#upper-back "Upper back"
    * answerOption[+].valueCoding = $area#lower-back "Lower back"
    * answerOption[+].valueCoding = $area#hip-r "Right hip or buttock"
    * answerOption[+].valueCoding = $area#hip-l "Left hip or buttock"
    * answerOption[+].valueCoding = $area#upper-leg-r "Right upper leg"
    * answerOption[+].valueCoding = $area#upper-leg-l "Left upper leg"
    * answerOption[+].valueCoding = $area#lower-leg-r "Right lower leg"
    * answerOption[+].valueCoding = $area#lower-leg-l "Left lower leg"
  * item[+]
    * linkId = "acr.checked"
    * type = #boolean
    * text = "Every place on the list was checked; those not ticked did not hurt in the last 7 days."
  * item[+]
    * insert GradeItem(acr.fatigue, [[Over the last 7 days, how much of a problem was tiredness? 0 none, 1 slight or now and then, 2 moderate or often, 3 severe or all the time]], 3)
  * item[+]
    * insert GradeItem(acr.unrefreshed, [[Over the last 7 days, how much of a problem was waking up without feeling rested? 0 none, 1 slight or now and then, 2 moderate or often, 3 severe or all the time]], 3)
  * item[+]
    * insert GradeItem(acr.cognitive, [[Over the last 7 days, how much of a problem was thinking clearly or remembering? 0 none, 1 slight or now and then, 2 moderate or often, 3 severe or all the time]], 3)
  * item[+]
    * linkId = "acr.headaches"
    * type = #boolean
    * text = "In the last 6 months, were there headaches?"
  * item[+]
    * linkId = "acr.lower-abdomen"
    * type = #boolean
    * text = "In the last 6 months, was there pain or cramping low in the belly?"
  * item[+]
    * linkId = "acr.depression"
    * type = #boolean
    * text = "In the last 6 months, was there low mood or depression?"
* item[+]
  * linkId = "duration"
  * type = #choice
  * text = "How long has the pain lasted?"
  * insert Radio
  * answerOption[+].valueCoding = PainDuration#under-3-months "Under 3 months"
  * answerOption[+].valueCoding = PainDuration#3-12-months "3 to 12 months"
  * answerOption[+].valueCoding = PainDuration#1-5-years "1 to 5 years"
  * answerOption[+].valueCoding = PainDuration#over-5-years "Over 5 years"
* item[+]
  * linkId = "wpi.total"
  * type = #integer
  * text = "Widespread pain index"
  * readOnly = true
  * extension[+].url = $calculated
  * extension[=].valueExpression.language = #text/fhirpath
  * extension[=].valueExpression.expression = "iif(%resource.item.where(linkId = 'acr').item.where(linkId = 'acr.checked').answer.value = true, %resource.item.where(linkId = 'acr').item.where(linkId = 'acr.areas').answer.value.code.distinct().count(), {})"
  * insert Extracts(wpi-score)
* item[+]
  * linkId = "sss.total"
  * type = #integer
  * text = "Symptom severity scale"
  * readOnly = true
  * extension[+].url = $calculated
  * extension[=].valueExpression.language = #text/fhirpath
  * extension[=].valueExpression.expression = "iif(%resource.item.where(linkId = 'acr').item.where(linkId = 'acr.fatigue' or linkId = 'acr.unrefreshed' or linkId = 'acr.cognitive').answer.value.count() = 3 and %resource.item.where(linkId = 'acr').item.where(linkId = 'acr.headaches' or linkId = 'acr.lower-abdomen' or linkId = 'acr.depression').answer.value.count() = 3, %resource.item.where(linkId = 'acr').item.where(linkId = 'acr.fatigue' or linkId = 'acr.unrefreshed' or linkId = 'acr.cognitive').answer.value.sum() + %resource.item.where(linkId = 'acr').item.where(linkId = 'acr.headaches' or linkId = 'acr.lower-abdomen' or linkId = 'acr.depression').answer.value.where($this = true).count(), {})"
  * insert Extracts(sss-score)
* item[+]
  * linkId = "fs.total"
  * type = #integer
  * text = "Both together"
  * readOnly = true
  * extension[+].url = $calculated
  * extension[=].valueExpression.language = #text/fhirpath
  * extension[=].valueExpression.expression = "%resource.item.where(linkId = 'wpi.total').answer.value + %resource.item.where(linkId = 'sss.total').answer.value"
  * insert Extracts(fs-score)

Instance: wpi-score
InstanceOf: Observation
Usage: #inline
* insert FromResponse(wpi)
* code.coding[+] = $score#wpi "Widespread pain index (0 to 19)"
* insert ScoreOf

Instance: sss-score
InstanceOf: Observation
Usage: #inline
* insert FromResponse(sss)
* code.coding[+] = $score#sss "Symptom severity scale (0 to 12)"
* insert ScoreOf

Instance: fs-score
InstanceOf: Observation
Usage: #inline
* insert FromResponse(fs)
* code.coding[+] = $score#fs "Fibromyalgia severity score: WPI + SSS (0 to 31)"
* insert ScoreOf
