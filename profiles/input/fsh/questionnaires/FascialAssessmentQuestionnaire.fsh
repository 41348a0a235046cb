Instance: FascialAssessmentQuestionnaire
InstanceOf: Questionnaire
Title: "Fascial assessment"
Description: "One sitting: urgent signs, where it hurts, how the last 7 days were, what was felt by hand, and the survey of the 2016 criteria. For adults. What is left open was not asked or not examined."
Usage: #definition
* id = "fascial-assessment"
* url = "https://physology.org/fhir/Questionnaire/fascial-assessment"
* version = "0.1.0"
* name = "FascialAssessmentQuestionnaire"
* title = "Fascial assessment"
* description = "One sitting: urgent signs, where it hurts, how the last 7 days were, what was felt by hand, and the survey of the 2016 criteria. For adults. What is left open was not asked or not examined."
* purpose = "Holds the whole assessment; everything else that is filed is taken from its answers."
* status = #active
* experimental = false
* subjectType = #Patient
* language = #en
* item[+]
  * linkId = "adults"
  * type = #display
  * text = "For people of 18 years and over."
* item[+]
  * linkId = "urgent-signs"
  * type = #choice
  * text = "Urgent signs today? Tick all that are present, or none of these."
  * repeats = true
  * extension[+].url = "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl"
  * extension[=].valueCodeableConcept = http://hl7.org/fhir/questionnaire-item-control#check-box
  * answerOption[+].valueCoding = UrgentSign#bladder-bowel-saddle "New bladder or bowel trouble, or numbness between the legs"
  * answerOption[+].valueCoding = UrgentSign#new-weakness "New weakness"
  * answerOption[+].valueCoding = UrgentSign#fever-weight-loss-sweats "Fever, weight loss or drenching sweats"
  * answerOption[+].valueCoding = UrgentSign#hot-swollen-joint "Hot swollen joint"
  * answerOption[+].valueCoding = UrgentSign#chest-pain-breathless "Chest pain or breathlessness"
  * answerOption[+].valueCoding = UrgentSign#head-scalp-jaw-sight "Age 50 or over with new headache, scalp tenderness, jaw pain on chewing or sight change"
  * answerOption[+].valueCoding = UrgentSign#hot-swollen-calf "One hot swollen calf"
  * answerOption[+].valueCoding = UrgentSign#none "Asked, none of these"
  * answerOption[=].extension[+].url = "http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive"
  * answerOption[=].extension[=].valueBoolean = true
* item[+]
  * linkId = "pain-site"
  * type = #group
  * text = "Where it hurts"
  * repeats = true
  * item[+]
    * linkId = "pain-site.region"
    * type = #choice
    * text = "Place, with its side as the patient has it"
    * required = true
    * extension[+].url = "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl"
    * extension[=].valueCodeableConcept = http://hl7.org/fhir/questionnaire-item-control#autocomplete
    * answerValueSet = "https://physology.org/fhir/ValueSet/body-map-regions|0.1.0"
  * item[+]
    * linkId = "pain-site.worst"
    * type = #integer
    * text = "Worst pain there in the last 7 days. 0 is no pain, 10 is the worst pain you can imagine."
    * extension[+].url = "http://hl7.org/fhir/StructureDefinition/minValue"
    * extension[=].valueInteger = 0
    * extension[+].url = "http://hl7.org/fhir/StructureDefinition/maxValue"
    * extension[=].valueInteger = 10
* item[+]
  * linkId = "duration"
  * type = #choice
  * text = "How long has the pain lasted?"
  * answerOption[+].valueCoding = PainDuration#under-3-months "Under 3 months"
  * answerOption[+].valueCoding = PainDuration#3-12-months "3 to 12 months"
  * answerOption[+].valueCoding = PainDuration#1-5-years "1 to 5 years"
  * answerOption[+].valueCoding = PainDuration#over-5-years "Over 5 years"
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
  * text = "How were the last 7 days compared with what is usual?"
  * answerOption[+].valueCoding = $week#better "Better than usual"
  * answerOption[+].valueCoding = $week#usual "Usual"
  * answerOption[+].valueCoding = $week#flare "Flare"
* item[+]
  * linkId = "restriction"
  * type = #group
  * text = "Places examined by hand"
  * repeats = true
  * item[+]
    * linkId = "restriction.key"
    * type = #string
    * text = "Key of this place within the assessment"
    * required = true
    * extension[+].url = "http://hl7.org/fhir/StructureDefinition/questionnaire-hidden"
    * extension[=].valueBoolean = true
  * item[+]
    * linkId = "restriction.same-place"
    * type = #string
    * text = "Key of an earlier finding that the examiner says was at this same place"
    * extension[+].url = "http://hl7.org/fhir/StructureDefinition/questionnaire-hidden"
    * extension[=].valueBoolean = true
  * item[+]
    * linkId = "restriction.region"
    * type = #choice
    * text = "Place, with its side as the patient has it"
    * required = true
    * extension[+].url = "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl"
    * extension[=].valueCodeableConcept = http://hl7.org/fhir/questionnaire-item-control#autocomplete
    * answerValueSet = "https://physology.org/fhir/ValueSet/body-map-regions|0.1.0"
  * item[+]
    * linkId = "restriction.side"
    * type = #choice
    * text = "Side of the point, where the place lies in the midline"
    * answerOption[+].valueCoding = Side#right "Right"
    * answerOption[+].valueCoding = Side#left "Left"
    * answerOption[+].valueCoding = Side#midline "Midline"
  * item[+]
    * linkId = "restriction.landmark"
    * type = #choice
    * text = "Landmark"
    * extension[+].url = "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl"
    * extension[=].valueCodeableConcept = http://hl7.org/fhir/questionnaire-item-control#autocomplete
    * answerValueSet = "https://physology.org/fhir/ValueSet/body-map-landmarks|0.1.0"
  * item[+]
    * linkId = "restriction.other-place"
    * type = #string
    * text = "Another place, in words: landmark, distance and direction"
  * item[+]
    * linkId = "restriction.depth"
    * type = #choice
    * text = "Depth"
    * answerOption[+].valueCoding = Depth#superficial "Superficial"
    * answerOption[+].valueCoding = Depth#deep "Deep"
    * answerOption[+].valueCoding = Depth#not-sure "Not sure"
  * item[+]
    * linkId = "restriction.position"
    * type = #choice
    * text = "Position of the patient"
    * answerOption[+].valueCoding = Position#standing "Standing"
    * answerOption[+].valueCoding = Position#sitting "Sitting"
    * answerOption[+].valueCoding = Position#lying-face-up "Lying face up"
    * answerOption[+].valueCoding = Position#lying-face-down "Lying face down"
    * answerOption[+].valueCoding = Position#lying-on-side "Lying on the side"
  * item[+]
    * linkId = "restriction.outcome"
    * type = #choice
    * text = "What was found"
    * answerOption[+].valueCoding = ExaminationOutcome#finding "Finding"
    * answerOption[+].valueCoding = ExaminationOutcome#nothing-found "Examined, nothing found"
    * answerOption[+].valueCoding = ExaminationOutcome#declined "Patient declined"
  * item[+]
    * linkId = "restriction.type"
    * type = #choice
    * text = "Kind of restriction, as it felt to the examiner"
    * answerOption[+].valueCoding = $type#spasm "Muscle spasm"
    * answerOption[+].valueCoding = $type#adhesion "Adhesion between layers"
    * answerOption[+].valueCoding = $type#densification "Palpated densification"
    * answerOption[+].valueCoding = $type#other "Other"
    * answerOption[+].valueCoding = $type#unsure "Unsure"
  * item[+]
    * linkId = "restriction.glide"
    * type = #integer
    * text = "Loss of glide: 0 none, 1 slight, 2 moderate, 3 marked"
    * extension[+].url = "http://hl7.org/fhir/StructureDefinition/minValue"
    * extension[=].valueInteger = 0
    * extension[+].url = "http://hl7.org/fhir/StructureDefinition/maxValue"
    * extension[=].valueInteger = 3
  * item[+]
    * linkId = "restriction.stiffness"
    * type = #integer
    * text = "Stiffness: 0 none, 1 slight, 2 moderate, 3 marked"
    * extension[+].url = "http://hl7.org/fhir/StructureDefinition/minValue"
    * extension[=].valueInteger = 0
    * extension[+].url = "http://hl7.org/fhir/StructureDefinition/maxValue"
    * extension[=].valueInteger = 3
  * item[+]
    * linkId = "restriction.tenderness"
    * type = #integer
    * text = "Tenderness: 0 none, 1 mild, 2 moderate with a grimace, 3 severe with withdrawal, 4 cannot be touched"
    * extension[+].url = "http://hl7.org/fhir/StructureDefinition/minValue"
    * extension[=].valueInteger = 0
    * extension[+].url = "http://hl7.org/fhir/StructureDefinition/maxValue"
    * extension[=].valueInteger = 4
  * item[+]
    * linkId = "restriction.chain"
    * type = #choice
    * text = "Line of fascial continuity that was followed"
    * answerOption[+].valueCoding = $chain#superficial-back "Superficial back line"
    * answerOption[+].valueCoding = $chain#superficial-front "Superficial front line"
    * answerOption[+].valueCoding = $chain#lateral "Lateral line"
    * answerOption[+].valueCoding = $chain#spiral "Spiral line"
    * answerOption[+].valueCoding = $chain#superficial-back-arm "Superficial back arm line"
    * answerOption[+].valueCoding = $chain#deep-back-arm "Deep back arm line"
    * answerOption[+].valueCoding = $chain#superficial-front-arm "Superficial front arm line"
    * answerOption[+].valueCoding = $chain#deep-front-arm "Deep front arm line"
    * answerOption[+].valueCoding = $chain#back-functional "Back functional line"
    * answerOption[+].valueCoding = $chain#front-functional "Front functional line"
    * answerOption[+].valueCoding = $chain#ipsilateral-functional "Ipsilateral functional line"
    * answerOption[+].valueCoding = $chain#deep-front "Deep front line"
  * item[+]
    * linkId = "restriction.familiar-pain"
    * type = #boolean
    * text = "Does pressure here bring on the pain the patient knows?"
* item[+]
  * linkId = "contributor"
  * type = #group
  * text = "Restrictions suspected to contribute to a pain"
  * repeats = true
  * item[+]
    * linkId = "contributor.restriction"
    * type = #string
    * text = "Key of the restriction"
    * required = true
  * item[+]
    * linkId = "contributor.pain-site"
    * type = #choice
    * text = "Place of the pain"
    * required = true
    * extension[+].url = "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl"
    * extension[=].valueCodeableConcept = http://hl7.org/fhir/questionnaire-item-control#autocomplete
    * answerValueSet = "https://physology.org/fhir/ValueSet/body-map-regions|0.1.0"
  * item[+]
    * linkId = "contributor.certainty"
    * type = #choice
    * text = "How sure is the examiner?"
    * required = true
    * answerOption[+].valueCoding = $certainty#suspected "Suspected"
    * answerOption[+].valueCoding = $certainty#probable "Probable"
    * answerOption[+].valueCoding = $certainty#uncertain "Uncertain"
* item[+]
  * linkId = "acr"
  * type = #group
  * text = "Places and symptoms"
  * item[+]
    * linkId = "acr.areas"
    * type = #choice
    * text = "Which of these places have hurt in the last 7 days?"
    * repeats = true
    * extension[+].url = "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl"
    * extension[=].valueCodeableConcept = http://hl7.org/fhir/questionnaire-item-control#check-box
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
    * linkId = "acr.fatigue"
    * type = #integer
    * text = "Over the last 7 days, how much of a problem was tiredness? 0 none, 1 slight or now and then, 2 moderate or often, 3 severe or all the time"
    * extension[+].url = "http://hl7.org/fhir/StructureDefinition/minValue"
    * extension[=].valueInteger = 0
    * extension[+].url = "http://hl7.org/fhir/StructureDefinition/maxValue"
    * extension[=].valueInteger = 3
  * item[+]
    * linkId = "acr.unrefreshed"
    * type = #integer
    * text = "Over the last 7 days, how much of a problem was waking up without feeling rested? 0 none, 1 slight or now and then, 2 moderate or often, 3 severe or all the time"
    * extension[+].url = "http://hl7.org/fhir/StructureDefinition/minValue"
    * extension[=].valueInteger = 0
    * extension[+].url = "http://hl7.org/fhir/StructureDefinition/maxValue"
    * extension[=].valueInteger = 3
  * item[+]
    * linkId = "acr.cognitive"
    * type = #integer
    * text = "Over the last 7 days, how much of a problem was thinking clearly or remembering? 0 none, 1 slight or now and then, 2 moderate or often, 3 severe or all the time"
    * extension[+].url = "http://hl7.org/fhir/StructureDefinition/minValue"
    * extension[=].valueInteger = 0
    * extension[+].url = "http://hl7.org/fhir/StructureDefinition/maxValue"
    * extension[=].valueInteger = 3
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
  * linkId = "activity"
  * type = #group
  * text = "What matters most"
  * item[+]
    * linkId = "activity.text"
    * type = #string
    * text = "One activity that matters most and is hard because of the pain, in the patient's words"
  * item[+]
    * linkId = "activity.score"
    * type = #integer
    * text = "How well can the patient do it now? 0 is not at all, 10 is as well as before."
    * extension[+].url = "http://hl7.org/fhir/StructureDefinition/minValue"
    * extension[=].valueInteger = 0
    * extension[+].url = "http://hl7.org/fhir/StructureDefinition/maxValue"
    * extension[=].valueInteger = 10
    * enableWhen[+].question = "activity.text"
    * enableWhen[=].operator = #exists
    * enableWhen[=].answerBoolean = true
* item[+]
  * linkId = "next-step"
  * type = #choice
  * text = "What happens next?"
  * answerOption[+].valueCoding = NextStep#send-questionnaire "Questionnaire to be sent"
  * answerOption[+].valueCoding = NextStep#start-plan "Follow-up plan to be started"
  * answerOption[+].valueCoding = NextStep#referral-recorded "Referral recorded in the chart"
* item[+]
  * linkId = "note"
  * type = #text
  * text = "Note"
