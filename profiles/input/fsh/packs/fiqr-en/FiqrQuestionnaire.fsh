Instance: FiqrQuestionnaire
InstanceOf: Questionnaire
Title: "FIQR"
Description: "The Revised Fibromyalgia Impact Questionnaire: 21 questions about the past 7 days, 0 to 100."
Usage: #definition
* insert OurQuestionnaire(fiqr, FiqrQuestionnaire, FIQR, [[The Revised Fibromyalgia Impact Questionnaire: 21 questions about the past 7 days, 0 to 100.]])
* insert CreativeCommonsText
* contained[+] = fiqr-score
* insert LooksBack(7)
* item[+]
  * linkId = "fiqr.function"
  * type = #group
  * text = "For each of the following nine questions, choose the number that best indicates how much your fibromyalgia made it difficult to perform each of the following activities during the past 7 days. If you did not perform a particular activity in the last 7 days, rate the difficulty for the last time you performed the activity. If you cannot perform an activity, choose the last number."
  * item[+]
    * insert Scale(fiqr.function.1, Brush or comb your hair, No difficulty, Very difficult)
  * item[+]
    * insert Scale(fiqr.function.2, Walk continuously for 20 minutes, No difficulty, Very difficult)
  * item[+]
    * insert Scale(fiqr.function.3, Prepare a homemade meal, No difficulty, Very difficult)
  * item[+]
    * insert Scale(fiqr.function.4, [[Vacuum, scrub or sweep floors]], No difficulty, Very difficult)
  * item[+]
    * insert Scale(fiqr.function.5, Lift and carry a bag full of groceries, No difficulty, Very difficult)
  * item[+]
    * insert Scale(fiqr.function.6, Climb one flight of stairs, No difficulty, Very difficult)
  * item[+]
    * insert Scale(fiqr.function.7, Change bed sheets, No difficulty, Very difficult)
  * item[+]
    * insert Scale(fiqr.function.8, Sit in a chair for 45 minutes, No difficulty, Very difficult)
  * item[+]
    * insert Scale(fiqr.function.9, Go shopping for groceries, No difficulty, Very difficult)
* item[+]
  * linkId = "fiqr.overall"
  * type = #group
  * text = "For each of the following two statements, choose the number that best describes the past 7 days."
  * item[+]
    * insert Scale(fiqr.overall.1, Fibromyalgia prevented me from accomplishing goals for the week, Never, Always)
  * item[+]
    * insert Scale(fiqr.overall.2, I was completely overwhelmed by my fibromyalgia symptoms, Never, Always)
* item[+]
  * linkId = "fiqr.symptom"
  * type = #group
  * text = "For each of the following ten questions, choose the number that best describes your intensity of these symptoms over the past 7 days."
  * item[+]
    * insert Scale(fiqr.symptom.1, Please rate your level of pain, No pain, Unbearable pain)
  * item[+]
    * insert Scale(fiqr.symptom.2, Please rate your level of energy, Lots of energy, No energy)
  * item[+]
    * insert Scale(fiqr.symptom.3, Please rate your level of stiffness, No stiffness, Severe stiffness)
  * item[+]
    * insert Scale(fiqr.symptom.4, Please rate the quality of your sleep, Awoke rested, Awoke very tired)
  * item[+]
    * insert Scale(fiqr.symptom.5, Please rate your level of depression, No depression, Very depressed)
  * item[+]
    * insert Scale(fiqr.symptom.6, Please rate your level of memory problems, Good memory, Very poor memory)
  * item[+]
    * insert Scale(fiqr.symptom.7, Please rate your level of anxiety, Not anxious, Very anxious)
  * item[+]
    * insert Scale(fiqr.symptom.8, Please rate your level of tenderness to touch, No tenderness, Very tender)
  * item[+]
    * insert Scale(fiqr.symptom.9, Please rate your level of balance problems, No imbalance, Severe imbalance)
  * item[+]
    * insert Scale(fiqr.symptom.10, [[Please rate your level of sensitivity to loud noises, bright lights, odors and cold]], No sensitivity, Extreme sensitivity)
* item[+]
  * linkId = "fiqr.total"
  * type = #decimal
  * text = "Total, 0 to 100"
  * readOnly = true
  * extension[+].url = $calculated
  * extension[=].valueExpression.language = #text/fhirpath
  * extension[=].valueExpression.expression = "iif(%resource.item.where(linkId = 'fiqr.function').item.answer.count() + %resource.item.where(linkId = 'fiqr.overall').item.answer.count() + %resource.item.where(linkId = 'fiqr.symptom').item.answer.count() = 21, (%resource.item.where(linkId = 'fiqr.function').item.answer.value.sum() / 3 + %resource.item.where(linkId = 'fiqr.overall').item.answer.value.sum() + %resource.item.where(linkId = 'fiqr.symptom').item.answer.value.sum() / 2).round(1), {})"
  * insert Extracts(fiqr-score)

Instance: fiqr-score
InstanceOf: Observation
Usage: #inline
* insert FromResponse(fiqr)
* code.coding[+] = $score#fiqr
* insert ScoreOf
