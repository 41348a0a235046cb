Instance: SiqrQuestionnaire
InstanceOf: Questionnaire
Title: "SIQR"
Description: "The Symptom Impact Questionnaire: the questions of the FIQR without the name of a condition, 0 to 100. For use before a diagnosis."
Usage: #definition
* insert OurQuestionnaire(siqr, SiqrQuestionnaire, SIQR, [[The Symptom Impact Questionnaire: the questions of the FIQR without the name of a condition, 0 to 100. For use before a diagnosis.]])
* insert CreativeCommonsText
* contained[+] = siqr-score
* insert LooksBack(7)
* item[+]
  * linkId = "siqr.function"
  * type = #group
  * text = "For each of the following nine questions, choose the number that best indicates how much difficulty you had performing each of the following activities during the past 7 days. If you did not perform a particular activity in the last 7 days, rate the difficulty for the last time you performed the activity. If you cannot perform an activity, choose the last number."
  * item[+]
    * insert Scale(siqr.function.1, Brush or comb your hair, No difficulty, Very difficult)
  * item[+]
    * insert Scale(siqr.function.2, Walk continuously for 20 minutes, No difficulty, Very difficult)
  * item[+]
    * insert Scale(siqr.function.3, Prepare a homemade meal, No difficulty, Very difficult)
  * item[+]
    * insert Scale(siqr.function.4, [[Vacuum, scrub or sweep floors]], No difficulty, Very difficult)
  * item[+]
    * insert Scale(siqr.function.5, Lift and carry a bag full of groceries, No difficulty, Very difficult)
  * item[+]
    * insert Scale(siqr.function.6, Climb one flight of stairs, No difficulty, Very difficult)
  * item[+]
    * insert Scale(siqr.function.7, Change bed sheets, No difficulty, Very difficult)
  * item[+]
    * insert Scale(siqr.function.8, Sit in a chair for 45 minutes, No difficulty, Very difficult)
  * item[+]
    * insert Scale(siqr.function.9, Go shopping for groceries, No difficulty, Very difficult)
* item[+]
  * linkId = "siqr.overall"
  * type = #group
  * text = "For each of the following two statements, choose the number that best describes the past 7 days."
  * item[+]
    * insert Scale(siqr.overall.1, My medical problems prevented me from accomplishing goals for the week, Never, Always)
  * item[+]
    * insert Scale(siqr.overall.2, I was completely overwhelmed by my medical problems, Never, Always)
* item[+]
  * linkId = "siqr.symptom"
  * type = #group
  * text = "For each of the following ten questions, choose the number that best describes your intensity of these symptoms over the past 7 days."
  * item[+]
    * insert Scale(siqr.symptom.1, Please rate your level of pain, No pain, Unbearable pain)
  * item[+]
    * insert Scale(siqr.symptom.2, Please rate your level of energy, Lots of energy, No energy)
  * item[+]
    * insert Scale(siqr.symptom.3, Please rate your level of stiffness, No stiffness, Severe stiffness)
  * item[+]
    * insert Scale(siqr.symptom.4, Please rate the quality of your sleep, Awoke rested, Awoke very tired)
  * item[+]
    * insert Scale(siqr.symptom.5, Please rate your level of depression, No depression, Very depressed)
  * item[+]
    * insert Scale(siqr.symptom.6, Please rate your level of memory problems, Good memory, Very poor memory)
  * item[+]
    * insert Scale(siqr.symptom.7, Please rate your level of anxiety, Not anxious, Very anxious)
  * item[+]
    * insert Scale(siqr.symptom.8, Please rate your level of tenderness to touch, No tenderness, Very tender)
  * item[+]
    * insert Scale(siqr.symptom.9, Please rate your level of balance problems, No imbalance, Severe imbalance)
  * item[+]
    * insert Scale(siqr.symptom.10, [[Please rate your level of sensitivity to loud noises, bright lights, odors and cold]], No sensitivity, Extreme sensitivity)
* item[+]
  * linkId = "siqr.total"
  * type = #decimal
  * text = "Total, 0 to 100"
  * readOnly = true
  * extension[+].url = $calculated
  * extension[=].valueExpression.language = #text/fhirpath
  * extension[=].valueExpression.expression = "iif(%resource.item.where(linkId = 'siqr.function').item.answer.count() + %resource.item.where(linkId = 'siqr.overall').item.answer.count() + %resource.item.where(linkId = 'siqr.symptom').item.answer.count() = 21, (%resource.item.where(linkId = 'siqr.function').item.answer.value.sum() / 3 + %resource.item.where(linkId = 'siqr.overall').item.answer.value.sum() + %resource.item.where(linkId = 'siqr.symptom').item.answer.value.sum() / 2).round(1), {})"
  * insert Extracts(siqr-score)

Instance: siqr-score
InstanceOf: Observation
Usage: #inline
* insert FromResponse(siqr)
* code.coding[+] = $score#siqr
* insert ScoreOf
