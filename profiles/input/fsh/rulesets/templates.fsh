// Templates that more than one Questionnaire fills: the same answers give the same record wherever they were given.

// The mean of the three answers, where all three are there.
RuleSet: PegTotal
* insert Calculated(peg.total, decimal, Mean, [[iif(%resource.item.where(linkId = 'peg').item.where(linkId = 'peg.average' or linkId = 'peg.enjoyment' or linkId = 'peg.activity').answer.count() = 3, (%resource.item.where(linkId = 'peg').item.where(linkId = 'peg.average' or linkId = 'peg.enjoyment' or linkId = 'peg.activity').answer.value.sum() / 3).round(1), {})]])

RuleSet: TakenPeg
* insert FromResponse(peg)
* insert Named($score, peg, [[PEG: pain, enjoyment of life, general activity (0 to 10)]])
* method.text = "PEG (Krebs 2009), last 7 days"
* insert ScoreOf
* insert PegPart(0, peg.average, peg-average, [[Average pain in the last 7 days (0 to 10)]])
* insert PegPart(1, peg.enjoyment, peg-enjoyment, [[Pain interfered with enjoyment of life in the last 7 days (0 to 10)]])
* insert PegPart(2, peg.activity, peg-activity, [[Pain interfered with general activity in the last 7 days (0 to 10)]])
* insert PartCode(3, $item, week-kind, [[Kind of week: better than usual, usual or a flare]])
* insert ForEach(component[3], [[%resource.item.where(linkId = 'week-kind')]])
* insert TakenCode(component[3].valueCodeableConcept, answer.value)

RuleSet: PegPart(number, linkId, code, display)
* insert PartCode({number}, $score, {code}, [[{display}]])
* insert NumberOf(component[{number}].valueQuantity, [[%resource.item.where(linkId = 'peg').item.where(linkId = '{linkId}').answer.value]])

RuleSet: TakenWeekKind(performer)
* insert TakenObservation(week-kind, survey, 'week-kind', {performer})
* insert FromAnswers
* insert Named($item, week-kind, [[Kind of week: better than usual, usual or a flare]])
* insert TakenCode(valueCodeableConcept, answer.value)

RuleSet: TakenImpression
* insert TakenObservation(impression-of-change, survey, 'impression-of-change', source)
* insert FromAnswers
* insert Named($item, impression-of-change, Patient's impression of change since a named date)
* insert TakenCode(valueCodeableConcept, answer.value)
* insert PartCode(0, $item, anchor-date, Date the change is counted from)
* insert Taken(component[0].valueDateTime, [[%resource.item.where(linkId = 'impression-anchor').answer.value]])

RuleSet: ImpressionOptions
* answerOption[+].valueCoding = $impression#very-much-better "Very much better"
* answerOption[=].extension[+].url = $itemWeight
* answerOption[=].extension[=].valueDecimal = 1
* answerOption[+].valueCoding = $impression#much-better "Much better"
* answerOption[=].extension[+].url = $itemWeight
* answerOption[=].extension[=].valueDecimal = 2
* answerOption[+].valueCoding = $impression#a-little-better "A little better"
* answerOption[=].extension[+].url = $itemWeight
* answerOption[=].extension[=].valueDecimal = 3
* answerOption[+].valueCoding = $impression#no-change "No change"
* answerOption[=].extension[+].url = $itemWeight
* answerOption[=].extension[=].valueDecimal = 4
* answerOption[+].valueCoding = $impression#a-little-worse "A little worse"
* answerOption[=].extension[+].url = $itemWeight
* answerOption[=].extension[=].valueDecimal = 5
* answerOption[+].valueCoding = $impression#much-worse "Much worse"
* answerOption[=].extension[+].url = $itemWeight
* answerOption[=].extension[=].valueDecimal = 6
* answerOption[+].valueCoding = $impression#very-much-worse "Very much worse"
* answerOption[=].extension[+].url = $itemWeight
* answerOption[=].extension[=].valueDecimal = 7

// Without the date it counts from an impression belongs to no series, so it is not asked for.
RuleSet: ImpressionQuestion
* linkId = "impression"
* type = #choice
* text = "Compared with that date, how is your pain problem now?"
* insert Radio
* enableWhen[+].question = "impression-anchor"
* enableWhen[=].operator = #exists
* enableWhen[=].answerBoolean = true
* insert ImpressionOptions

// Whether the list was gone through. The template stands here: on the question, which repeats, it would be filled for each tick.
RuleSet: UrgentSignsAsked
* insert Calculated(urgent-signs-asked, boolean, Urgent signs were asked about, [[iif(%resource.item.where(linkId = 'urgent-signs').answer.exists(), true, {})]])

// The list was gone through: every sign is there, present or not.
RuleSet: UrgentSignParts
* insert TickPart(0, UrgentSign, bladder-bowel-saddle, [[New bladder or bowel trouble, or numbness between the legs]], [[%resource.item.where(linkId = 'urgent-signs').answer.value.where(code = 'bladder-bowel-saddle').exists()]])
* insert TickPart(1, UrgentSign, new-weakness, [[New weakness]], [[%resource.item.where(linkId = 'urgent-signs').answer.value.where(code = 'new-weakness').exists()]])
* insert TickPart(2, UrgentSign, fever-weight-loss-sweats, [[Fever, weight loss or drenching sweats]], [[%resource.item.where(linkId = 'urgent-signs').answer.value.where(code = 'fever-weight-loss-sweats').exists()]])
* insert TickPart(3, UrgentSign, hot-swollen-joint, [[Hot swollen joint]], [[%resource.item.where(linkId = 'urgent-signs').answer.value.where(code = 'hot-swollen-joint').exists()]])
* insert TickPart(4, UrgentSign, chest-pain-breathless, [[Chest pain or breathlessness]], [[%resource.item.where(linkId = 'urgent-signs').answer.value.where(code = 'chest-pain-breathless').exists()]])
* insert TickPart(5, UrgentSign, head-scalp-jaw-sight, [[Age 50 or over with new headache, scalp tenderness, jaw pain on chewing or sight change]], [[%resource.item.where(linkId = 'urgent-signs').answer.value.where(code = 'head-scalp-jaw-sight').exists()]])
* insert TickPart(6, UrgentSign, hot-swollen-calf, [[One hot swollen calf]], [[%resource.item.where(linkId = 'urgent-signs').answer.value.where(code = 'hot-swollen-calf').exists()]])

// The list was confirmed: an area that was not ticked did not hurt.
RuleSet: AreaParts
* insert TickPart(0, $area, jaw-r, Right jaw, [[%resource.item.where(linkId = 'acr').item.where(linkId = 'acr.areas').answer.value.code.where($this = 'jaw-r').exists()]])
* insert TickPart(1, $area, jaw-l, Left jaw, [[%resource.item.where(linkId = 'acr').item.where(linkId = 'acr.areas').answer.value.code.where($this = 'jaw-l').exists()]])
* insert TickPart(2, $area, neck, Neck, [[%resource.item.where(linkId = 'acr').item.where(linkId = 'acr.areas').answer.value.code.where($this = 'neck').exists()]])
* insert TickPart(3, $area, shoulder-r, Right shoulder, [[%resource.item.where(linkId = 'acr').item.where(linkId = 'acr.areas').answer.value.code.where($this = 'shoulder-r').exists()]])
* insert TickPart(4, $area, shoulder-l, Left shoulder, [[%resource.item.where(linkId = 'acr').item.where(linkId = 'acr.areas').answer.value.code.where($this = 'shoulder-l').exists()]])
* insert TickPart(5, $area, upper-arm-r, Right upper arm, [[%resource.item.where(linkId = 'acr').item.where(linkId = 'acr.areas').answer.value.code.where($this = 'upper-arm-r').exists()]])
* insert TickPart(6, $area, upper-arm-l, Left upper arm, [[%resource.item.where(linkId = 'acr').item.where(linkId = 'acr.areas').answer.value.code.where($this = 'upper-arm-l').exists()]])
* insert TickPart(7, $area, lower-arm-r, Right lower arm, [[%resource.item.where(linkId = 'acr').item.where(linkId = 'acr.areas').answer.value.code.where($this = 'lower-arm-r').exists()]])
* insert TickPart(8, $area, lower-arm-l, Left lower arm, [[%resource.item.where(linkId = 'acr').item.where(linkId = 'acr.areas').answer.value.code.where($this = 'lower-arm-l').exists()]])
* insert TickPart(9, $area, chest, Chest, [[%resource.item.where(linkId = 'acr').item.where(linkId = 'acr.areas').answer.value.code.where($this = 'chest').exists()]])
* insert TickPart(10, $area, abdomen, Abdomen, [[%resource.item.where(linkId = 'acr').item.where(linkId = 'acr.areas').answer.value.code.where($this = 'abdomen').exists()]])
* insert TickPart(11, $area, upper-back, Upper back, [[%resource.item.where(linkId = 'acr').item.where(linkId = 'acr.areas').answer.value.code.where($this = 'upper-back').exists()]])
* insert TickPart(12, $area, lower-back, Lower back, [[%resource.item.where(linkId = 'acr').item.where(linkId = 'acr.areas').answer.value.code.where($this = 'lower-back').exists()]])
* insert TickPart(13, $area, hip-r, Right hip or buttock, [[%resource.item.where(linkId = 'acr').item.where(linkId = 'acr.areas').answer.value.code.where($this = 'hip-r').exists()]])
* insert TickPart(14, $area, hip-l, Left hip or buttock, [[%resource.item.where(linkId = 'acr').item.where(linkId = 'acr.areas').answer.value.code.where($this = 'hip-l').exists()]])
* insert TickPart(15, $area, upper-leg-r, Right upper leg, [[%resource.item.where(linkId = 'acr').item.where(linkId = 'acr.areas').answer.value.code.where($this = 'upper-leg-r').exists()]])
* insert TickPart(16, $area, upper-leg-l, Left upper leg, [[%resource.item.where(linkId = 'acr').item.where(linkId = 'acr.areas').answer.value.code.where($this = 'upper-leg-l').exists()]])
* insert TickPart(17, $area, lower-leg-r, Right lower leg, [[%resource.item.where(linkId = 'acr').item.where(linkId = 'acr.areas').answer.value.code.where($this = 'lower-leg-r').exists()]])
* insert TickPart(18, $area, lower-leg-l, Left lower leg, [[%resource.item.where(linkId = 'acr').item.where(linkId = 'acr.areas').answer.value.code.where($this = 'lower-leg-l').exists()]])

RuleSet: StatusOf(path, condition)
* {path}.coding[0].system = "https://physology.org/fhir/CodeSystem/criteria-status"
* insert Taken({path}.coding[0].code, [[iif({condition}, 'reached', 'not-reached')]])
* insert Taken({path}.coding[0].display, [[iif({condition}, 'Thresholds reached', 'Thresholds not reached')]])
* insert Taken({path}.text, [[iif({condition}, 'Thresholds reached', 'Thresholds not reached')]])

// An activity in the patient's words and how well it can be done.
RuleSet: TakenActivity(group)
* insert PartCode(0, $item, activity, [[Activity, in the patient's words]])
* insert Taken(component[0].valueString, [[item.where(linkId = '{group}.text').answer.value]])
* insert TakenNumber(valueQuantity, [[item.where(linkId = '{group}.score').answer]])
