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
* publisher = "Physology"
* insert OwnWords
* contained[+] = assessment-urgent-signs
* contained[+] = assessment-pain-site
* contained[+] = assessment-duration
* contained[+] = assessment-peg
* contained[+] = assessment-week-kind
* contained[+] = assessment-restriction
* contained[+] = assessment-contributor
* contained[+] = assessment-wpi
* contained[+] = assessment-sss
* contained[+] = assessment-fs
* contained[+] = assessment-acr
* contained[+] = assessment-activity
* contained[+] = assessment-panel
* insert Allocates(sitting)
* item[+]
  * linkId = "adults"
  * type = #display
  * text = "For people of 18 years and over."
* insert LooksBackAs(recall-from, 7 days, Most questions look back to)
* insert LooksBackAs(recall-months, 6 months, [[Three questions look back six months, to]])
* item[+]
  * linkId = "urgent-signs"
  * type = #choice
  * text = "Urgent signs today? Tick all that are present, or none of these."
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
  * answerOption[=].extension[+].url = "http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive"
  * answerOption[=].extension[=].valueBoolean = true
* item[+]
  * insert UrgentSignsAsked
  * insert ExtractsAs(assessment-urgent-signs, sitting, 0001, 0)
* item[+]
  * linkId = "pain-site"
  * type = #group
  * insert ExtractsAs(assessment-pain-site, sitting, 0002, [[%resource.item.where(linkId = 'pain-site').item.where(linkId = 'pain-site.region').answer.value.select(iif(code = %context.item.where(linkId = 'pain-site.region').answer.value.code, $index, {})).first()]])
  * text = "Where it hurts"
  * repeats = true
  * item[+]
    * linkId = "pain-site.region"
    * type = #choice
    * text = "Place, with its side as the patient has it"
    * required = true
    * insert Autocomplete
    * answerValueSet = "https://physology.org/fhir/ValueSet/body-map-regions|0.1.0"
  * item[+]
    * insert Scale(pain-site.worst, [[Worst pain there in the last 7 days. 0 is no pain, 10 is the worst pain you can imagine.]], No pain, The worst pain you can imagine)
* item[+]
  * linkId = "duration"
  * type = #choice
  * insert ExtractsAs(assessment-duration, sitting, 0003, [[0]])
  * text = "How long has the pain lasted?"
  * insert Radio
  * answerOption[+].valueCoding = PainDuration#under-3-months "Under 3 months"
  * answerOption[+].valueCoding = PainDuration#3-12-months "3 to 12 months"
  * answerOption[+].valueCoding = PainDuration#1-5-years "1 to 5 years"
  * answerOption[+].valueCoding = PainDuration#over-5-years "Over 5 years"
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
    * insert ExtractsAs(assessment-peg, sitting, 0008, 0)
* item[+]
  * linkId = "week-kind"
  * type = #choice
  * insert ExtractsAs(assessment-week-kind, sitting, 0007, [[0]])
  * text = "How were the last 7 days compared with what is usual?"
  * insert Radio
  * answerOption[+].valueCoding = $week#better "Better than usual"
  * answerOption[+].valueCoding = $week#usual "Usual"
  * answerOption[+].valueCoding = $week#flare "Flare"
* item[+]
  * linkId = "restriction"
  * type = #group
  * insert ExtractsAs(assessment-restriction, sitting, 0004, [[%resource.item.where(linkId = 'restriction').item.where(linkId = 'restriction.key').answer.value.select(iif($this = %context.item.where(linkId = 'restriction.key').answer.value, $index, {})).first()]])
  * text = "Places examined by hand"
  * repeats = true
  * item[+]
    * linkId = "restriction.key"
    * type = #string
    * text = "Key of this place within the assessment"
    * required = true
    * insert NotShown
  * item[+]
    * linkId = "restriction.same-place"
    * type = #string
    * text = "Key of an earlier finding that the examiner says was at this same place"
    * insert NotShown
  * item[+]
    * linkId = "restriction.region"
    * type = #choice
    * text = "Place, with its side as the patient has it"
    * required = true
    * insert Autocomplete
    * answerValueSet = "https://physology.org/fhir/ValueSet/body-map-regions|0.1.0"
  * item[+]
    * linkId = "restriction.side"
    * type = #choice
    * text = "Side of the point, where the place lies in the midline"
    * insert Radio
    * answerOption[+].valueCoding = Side#right "Right"
    * answerOption[+].valueCoding = Side#left "Left"
    * answerOption[+].valueCoding = Side#midline "Midline"
  * item[+]
    * linkId = "restriction.landmark"
    * type = #choice
    * text = "Landmark"
    * insert Autocomplete
    * answerValueSet = "https://physology.org/fhir/ValueSet/body-map-landmarks|0.1.0"
  * item[+]
    * linkId = "restriction.other-place"
    * type = #string
    * text = "Another place, in words: landmark, distance and direction"
  * item[+]
    * linkId = "restriction.depth"
    * type = #choice
    * text = "Depth"
    * insert Radio
    * answerOption[+].valueCoding = Depth#superficial "Superficial"
    * answerOption[+].valueCoding = Depth#deep "Deep"
    * answerOption[+].valueCoding = Depth#not-sure "Not sure"
  * item[+]
    * linkId = "restriction.position"
    * type = #choice
    * text = "Position of the patient"
    * insert Radio
    * answerOption[+].valueCoding = Position#standing "Standing"
    * answerOption[+].valueCoding = Position#sitting "Sitting"
    * answerOption[+].valueCoding = Position#lying-face-up "Lying face up"
    * answerOption[+].valueCoding = Position#lying-face-down "Lying face down"
    * answerOption[+].valueCoding = Position#lying-on-side "Lying on the side"
  * item[+]
    * linkId = "restriction.outcome"
    * type = #choice
    * text = "What was found"
    * insert Radio
    * answerOption[+].valueCoding = ExaminationOutcome#finding "Finding"
    * answerOption[+].valueCoding = ExaminationOutcome#nothing-found "Examined, nothing found"
    * answerOption[+].valueCoding = ExaminationOutcome#declined "Patient declined"
  * item[+]
    * linkId = "restriction.type"
    * type = #choice
    * text = "Kind of restriction, as it felt to the examiner"
    * insert Radio
    * answerOption[+].valueCoding = $type#spasm "Muscle spasm"
    * answerOption[+].valueCoding = $type#adhesion "Adhesion between layers"
    * answerOption[+].valueCoding = $type#densification "Palpated densification"
    * answerOption[+].valueCoding = $type#other "Other"
    * answerOption[+].valueCoding = $type#unsure "Unsure"
  * item[+]
    * insert GradeItem(restriction.glide, [[Loss of glide: 0 none, 1 slight, 2 moderate, 3 marked]], 3)
  * item[+]
    * insert GradeItem(restriction.stiffness, [[Stiffness: 0 none, 1 slight, 2 moderate, 3 marked]], 3)
  * item[+]
    * insert GradeItem(restriction.tenderness, [[Tenderness: 0 none, 1 mild, 2 moderate with a grimace, 3 severe with withdrawal, 4 cannot be touched]], 4)
  * item[+]
    * linkId = "restriction.chain"
    * type = #choice
    * text = "Line of fascial continuity that was followed"
    * insert Radio
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
  * insert ExtractsAs(assessment-contributor, sitting, 0005, [[%resource.item.where(linkId = 'contributor').select(iif(item.where(linkId = 'contributor.restriction').answer.value = %context.item.where(linkId = 'contributor.restriction').answer.value and item.where(linkId = 'contributor.pain-site').answer.value.code = %context.item.where(linkId = 'contributor.pain-site').answer.value.code, $index, {})).first()]])
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
    * insert Autocomplete
    * answerValueSet = "https://physology.org/fhir/ValueSet/body-map-regions|0.1.0"
  * item[+]
    * linkId = "contributor.certainty"
    * type = #choice
    * text = "How sure is the examiner?"
    * required = true
    * insert Radio
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
    * insert Calculated(acr.wpi, integer, Widespread pain index, [[iif(%resource.item.where(linkId = 'acr').item.where(linkId = 'acr.checked').answer.value = true, %resource.item.where(linkId = 'acr').item.where(linkId = 'acr.areas').answer.value.code.distinct().count(), {})]])
    * insert ExtractsAs(assessment-wpi, sitting, 0009, 0)
  * item[+]
    * insert Calculated(acr.sss, integer, Symptom severity scale, [[iif(%resource.item.where(linkId = 'acr').item.where(linkId = 'acr.fatigue' or linkId = 'acr.unrefreshed' or linkId = 'acr.cognitive').answer.count() = 3 and %resource.item.where(linkId = 'acr').item.where(linkId = 'acr.headaches' or linkId = 'acr.lower-abdomen' or linkId = 'acr.depression').answer.count() = 3, %resource.item.where(linkId = 'acr').item.where(linkId = 'acr.fatigue' or linkId = 'acr.unrefreshed' or linkId = 'acr.cognitive').answer.value.sum() + %resource.item.where(linkId = 'acr').item.where(linkId = 'acr.headaches' or linkId = 'acr.lower-abdomen' or linkId = 'acr.depression').answer.value.where($this = true).count(), {})]])
    * insert ExtractsAs(assessment-sss, sitting, 0010, 0)
  * item[+]
    * insert Calculated(acr.fs, integer, Both together, [[%resource.item.where(linkId = 'acr').item.where(linkId = 'acr.wpi').answer.value + %resource.item.where(linkId = 'acr').item.where(linkId = 'acr.sss').answer.value]])
    * insert ExtractsAs(assessment-fs, sitting, 0011, 0)
  * item[+]
    * insert Calculated(acr.regions, integer, Regions of the body that hurt, [[iif(%resource.item.where(linkId = 'acr').item.where(linkId = 'acr.wpi').answer.value.exists(), (iif(%resource.item.where(linkId = 'acr').item.where(linkId = 'acr.areas').answer.value.code.where($this in ('neck' | 'upper-back' | 'lower-back')).exists(), 1, 0) + iif(%resource.item.where(linkId = 'acr').item.where(linkId = 'acr.areas').answer.value.code.where($this in ('shoulder-r' | 'upper-arm-r' | 'lower-arm-r')).exists(), 1, 0) + iif(%resource.item.where(linkId = 'acr').item.where(linkId = 'acr.areas').answer.value.code.where($this in ('shoulder-l' | 'upper-arm-l' | 'lower-arm-l')).exists(), 1, 0) + iif(%resource.item.where(linkId = 'acr').item.where(linkId = 'acr.areas').answer.value.code.where($this in ('hip-r' | 'upper-leg-r' | 'lower-leg-r')).exists(), 1, 0) + iif(%resource.item.where(linkId = 'acr').item.where(linkId = 'acr.areas').answer.value.code.where($this in ('hip-l' | 'upper-leg-l' | 'lower-leg-l')).exists(), 1, 0)), {})]])
  * item[+]
    * insert Calculated(acr.status, string, What the answers say about the 2016 thresholds, [[iif(%resource.item.where(linkId = 'acr').item.where(linkId = 'acr.wpi').answer.value.exists() and %resource.item.where(linkId = 'acr').item.where(linkId = 'acr.sss').answer.value.exists() and %resource.item.where(linkId = 'duration').answer.value.code.exists(), iif(((%resource.item.where(linkId = 'acr').item.where(linkId = 'acr.wpi').answer.value >= 7 and %resource.item.where(linkId = 'acr').item.where(linkId = 'acr.sss').answer.value >= 5) or (%resource.item.where(linkId = 'acr').item.where(linkId = 'acr.wpi').answer.value >= 4 and %resource.item.where(linkId = 'acr').item.where(linkId = 'acr.sss').answer.value >= 9)) and %resource.item.where(linkId = 'acr').item.where(linkId = 'acr.regions').answer.value >= 4 and %resource.item.where(linkId = 'duration').answer.value.code != 'under-3-months', 'reached', 'not-reached'), {})]])
    * insert ExtractsAs(assessment-acr, sitting, 0012, 0)
* item[+]
  * linkId = "activity"
  * type = #group
  * insert ExtractsAs(assessment-activity, sitting, 0006, [[0]])
  * text = "What matters most"
  * item[+]
    * linkId = "activity.text"
    * type = #string
    * text = "One activity that matters most and is hard because of the pain, in the patient's words"
  * item[+]
    * insert Scale(activity.score, [[How well can the patient do it now? 0 is not at all, 10 is as well as before.]], Cannot do it, As well as before)
    * enableWhen[+].question = "activity.text"
    * enableWhen[=].operator = #exists
    * enableWhen[=].answerBoolean = true
* item[+]
  * linkId = "next-step"
  * type = #choice
  * text = "What happens next?"
  * insert Radio
  * answerOption[+].valueCoding = NextStep#send-questionnaire "Questionnaire to be sent"
  * answerOption[+].valueCoding = NextStep#start-plan "Follow-up plan to be started"
  * answerOption[+].valueCoding = NextStep#referral-recorded "Referral recorded in the chart"
* item[+]
  * linkId = "note"
  * type = #text
  * text = "Note"
* item[+]
  * insert Calculated(records, integer, Records taken from these answers, [[(%resource.item.where(linkId = 'urgent-signs' or linkId = 'pain-site' or linkId = 'duration' or linkId = 'restriction' or linkId = 'contributor' or linkId = 'activity' or linkId = 'week-kind').where(answer.exists() or item.answer.exists()).count() + %resource.item.item.where(linkId = 'peg.total' or linkId = 'acr.wpi' or linkId = 'acr.sss' or linkId = 'acr.fs' or linkId = 'acr.status').answer.count()).where($this > 0)]])
  * insert ExtractsAs(assessment-panel, sitting, 0000, 0)

Instance: assessment-urgent-signs
InstanceOf: Observation
Usage: #inline
* insert TakenObservation(urgent-signs, survey, 'urgent-signs', author)
* insert FromAnswers
* insert Named($item, urgent-signs, Urgent signs asked about today)
* insert UrgentSignParts

Instance: assessment-pain-site
InstanceOf: Observation
Usage: #inline
* insert TakenObservation(pain-site, survey, [['pain-site/' & item.where(linkId = 'pain-site.region').answer.value.code]], author)
* insert FromAnswers
* insert Named($item, pain-site, [[Pain site, worst pain in the last 7 days]])
* insert TakenCode(bodySite, [[item.where(linkId = 'pain-site.region').answer.value]])
* insert TakenNumber(valueQuantity, [[item.where(linkId = 'pain-site.worst').answer]])

Instance: assessment-duration
InstanceOf: Observation
Usage: #inline
* insert TakenObservation(pain-duration, survey, 'pain-duration', author)
* insert FromAnswers
* insert Named($item, pain-duration, How long the pain has lasted)
* insert TakenCode(valueCodeableConcept, answer.value)

Instance: assessment-peg
InstanceOf: Observation
Usage: #inline
* insert TakenPeg

Instance: assessment-week-kind
InstanceOf: Observation
Usage: #inline
* insert TakenWeekKind(author)

// Why there is no value is said by whoever files: a template with a value and a reason for none would break obs-6 of R4. Which earlier
// finding was at the same place is a key in the answers; the record of that finding is known to whoever files, not to a template.
Instance: assessment-restriction
InstanceOf: Observation
Usage: #inline
* insert TakenObservation(restriction, exam, [['restriction/' & item.where(linkId = 'restriction.key').answer.value]], author)
* insert FromAnswers
* insert Named($item, restriction, Tissue restriction found by palpation)
* insert TakenCode(bodySite, [[item.where(linkId = 'restriction.region').answer.value]])
* insert TakenCode(valueCodeableConcept, [[item.where(linkId = 'restriction.outcome').answer.value]])
* insert CodePart(0, restriction.side, side, Side of the patient)
* insert CodePart(1, restriction.landmark, landmark, Landmark of the point examined)
* insert TextPart(2, restriction.other-place, other-place, [[Place of the point, in words]])
* insert CodePart(3, restriction.depth, depth, Depth of the finding)
* insert CodePart(4, restriction.position, position, Position of the patient when examined)
* insert CodePart(5, restriction.type, restriction-type, Type of restriction)
* insert GradePart(6, restriction.glide, glide, [[Loss of glide, 0 to 3]], [[none,slight,moderate,marked]], [[None,Slight,Moderate,Marked]])
* insert GradePart(7, restriction.stiffness, stiffness, [[Stiffness, 0 to 3]], [[none,slight,moderate,marked]], [[None,Slight,Moderate,Marked]])
* insert GradePart(8, restriction.tenderness, tenderness, [[Tenderness, 0 to 4]], [[tender-none,tender-mild,tender-moderate,tender-severe,tender-untouchable]], [[Not tender,Mild,Moderate with a grimace,Severe with withdrawal,Cannot be touched]])
* insert CodePart(9, restriction.chain, chain, Line of fascial continuity)
* insert BooleanPart(10, restriction.familiar-pain, familiar-pain, Pressure reproduces the familiar pain)

Instance: assessment-contributor
InstanceOf: Observation
Usage: #inline
* insert TakenObservation(suspected-contributor, exam, [['suspected-contributor/' & item.where(linkId = 'contributor.restriction').answer.value & '/' & item.where(linkId = 'contributor.pain-site').answer.value.code]], author)
* insert Named($item, suspected-contributor, Restriction suspected to contribute to a pain site)
* insert TakenCode(valueCodeableConcept, [[item.where(linkId = 'contributor.certainty').answer.value]])
* insert TakenReference(derivedFrom[0], sitting, 0004, [[%resource.item.where(linkId = 'restriction').item.where(linkId = 'restriction.key').answer.value.select(iif($this = %context.item.where(linkId = 'contributor.restriction').answer.value, $index, {})).first()]])
* insert TakenReference(derivedFrom[1], sitting, 0002, [[%resource.item.where(linkId = 'pain-site').item.where(linkId = 'pain-site.region').answer.value.select(iif(code = %context.item.where(linkId = 'contributor.pain-site').answer.value.code, $index, {})).first()]])

Instance: assessment-wpi
InstanceOf: Observation
Usage: #inline
* insert FromResponse(wpi)
* insert Named($score, wpi, [[Widespread pain index (0 to 19)]])
* method.text = "Widespread pain index from the confirmed list, last 7 days"
* insert ScoreOf
* insert AreaParts

Instance: assessment-sss
InstanceOf: Observation
Usage: #inline
* insert FromResponse(sss)
* insert Named($score, sss, [[Symptom severity scale (0 to 12)]])
* method.text = "Symptom severity scale, last 7 days and 6 months"
* insert ScoreOf

Instance: assessment-fs
InstanceOf: Observation
Usage: #inline
* insert FromResponse(fs)
* insert Named($score, fs, [[Fibromyalgia severity score: WPI + SSS (0 to 31)]])
* method.text = "WPI + SSS"
* insert ScoreOf
* insert TakenReference(derivedFrom[1], sitting, 0009, 0)
* insert TakenReference(derivedFrom[2], sitting, 0010, 0)

Instance: assessment-acr
InstanceOf: Observation
Usage: #inline
* insert FromResponse(acr-2016)
* insert Named($score, acr-2016, Self-reported answers against the ACR 2016 thresholds)
* method.text = "Self-reported answers, Wolfe 2016, Semin Arthritis Rheum 46:319"
* insert StatusOf(valueCodeableConcept, [[answer.value = 'reached']])
* insert TakenReference(derivedFrom[1], sitting, 0009, 0)
* insert TakenReference(derivedFrom[2], sitting, 0010, 0)
* insert PartCode(0, $item, limb-wpi, [[ACR 2016: widespread pain index limb]])
* insert StatusOf(component[0].valueCodeableConcept, [[%resource.item.where(linkId = 'acr').item.where(linkId = 'acr.wpi').answer.value >= 4]])
* insert PartCode(1, $item, limb-sss, [[ACR 2016: symptom severity limb]])
* insert StatusOf(component[1].valueCodeableConcept, [[%resource.item.where(linkId = 'acr').item.where(linkId = 'acr.sss').answer.value >= iif(%resource.item.where(linkId = 'acr').item.where(linkId = 'acr.wpi').answer.value >= 4 and %resource.item.where(linkId = 'acr').item.where(linkId = 'acr.wpi').answer.value < 7, 9, 5)]])
* insert PartCode(2, $item, limb-regions, [[ACR 2016: generalised pain limb]])
* insert StatusOf(component[2].valueCodeableConcept, [[%resource.item.where(linkId = 'acr').item.where(linkId = 'acr.regions').answer.value >= 4]])
* insert PartCode(3, $item, limb-duration, [[ACR 2016: duration limb]])
* insert StatusOf(component[3].valueCodeableConcept, [[%resource.item.where(linkId = 'duration').answer.value.code != 'under-3-months']])

Instance: assessment-activity
InstanceOf: Observation
Usage: #inline
* insert TakenObservation(psfs-activity, survey, 'psfs-activity', author)
* insert FromAnswers
* insert Named($item, psfs-activity, [[Patient-specific activity, ability 0 to 10]])
* insert TakenActivity(activity)

// One member for each record above, in the same order.
Instance: assessment-panel
InstanceOf: Observation
Usage: #inline
* insert TakenObservation(fascial-assessment-panel, exam, 'panel', author)
* insert FromAnswers
* insert Named($item, fascial-assessment, Fascial assessment)
* insert Member(0, [[%resource.item.where(linkId = 'urgent-signs')]], sitting, 0001)
* insert Member(1, [[%resource.item.where(linkId = 'pain-site')]], sitting, 0002)
* insert Member(2, [[%resource.item.where(linkId = 'duration')]], sitting, 0003)
* insert Member(3, [[%resource.item.where(linkId = 'restriction')]], sitting, 0004)
* insert Member(4, [[%resource.item.where(linkId = 'contributor')]], sitting, 0005)
* insert Member(5, [[%resource.item.where(linkId = 'activity')]], sitting, 0006)
* insert Member(6, [[%resource.item.where(linkId = 'week-kind')]], sitting, 0007)
* insert Member(7, [[%resource.item.where(linkId = 'peg').item.where(linkId = 'peg.total').answer]], sitting, 0008)
* insert Member(8, [[%resource.item.where(linkId = 'acr').item.where(linkId = 'acr.wpi').answer]], sitting, 0009)
* insert Member(9, [[%resource.item.where(linkId = 'acr').item.where(linkId = 'acr.sss').answer]], sitting, 0010)
* insert Member(10, [[%resource.item.where(linkId = 'acr').item.where(linkId = 'acr.fs').answer]], sitting, 0011)
* insert Member(11, [[%resource.item.where(linkId = 'acr').item.where(linkId = 'acr.status').answer]], sitting, 0012)
* insert Taken(note[0].text, [[%resource.item.where(linkId = 'note').answer.value]])
* insert Taken(note[0].time, [[iif(%resource.item.where(linkId = 'note').answer.exists(), %resource.authored, {})]])
* insert Taken(note[0].authorString, [[iif(%resource.item.where(linkId = 'note').answer.exists(), %resource.author.display, {})]])
