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
    * linkId = "siqr.function.1"
    * type = #integer
    * text = "Brush or comb your hair"
    * extension[+].url = $minValue
    * extension[=].valueInteger = 0
    * extension[+].url = $maxValue
    * extension[=].valueInteger = 10
    * extension[+].url = $itemControl
    * extension[=].valueCodeableConcept = $itemControlCode#slider
    * extension[+].url = $sliderStep
    * extension[=].valueInteger = 1
    * item[+]
      * linkId = "siqr.function.1.lower"
      * type = #display
      * text = "No difficulty"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#lower
    * item[+]
      * linkId = "siqr.function.1.upper"
      * type = #display
      * text = "Very difficult"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#upper
  * item[+]
    * linkId = "siqr.function.2"
    * type = #integer
    * text = "Walk continuously for 20 minutes"
    * extension[+].url = $minValue
    * extension[=].valueInteger = 0
    * extension[+].url = $maxValue
    * extension[=].valueInteger = 10
    * extension[+].url = $itemControl
    * extension[=].valueCodeableConcept = $itemControlCode#slider
    * extension[+].url = $sliderStep
    * extension[=].valueInteger = 1
    * item[+]
      * linkId = "siqr.function.2.lower"
      * type = #display
      * text = "No difficulty"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#lower
    * item[+]
      * linkId = "siqr.function.2.upper"
      * type = #display
      * text = "Very difficult"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#upper
  * item[+]
    * linkId = "siqr.function.3"
    * type = #integer
    * text = "Prepare a homemade meal"
    * extension[+].url = $minValue
    * extension[=].valueInteger = 0
    * extension[+].url = $maxValue
    * extension[=].valueInteger = 10
    * extension[+].url = $itemControl
    * extension[=].valueCodeableConcept = $itemControlCode#slider
    * extension[+].url = $sliderStep
    * extension[=].valueInteger = 1
    * item[+]
      * linkId = "siqr.function.3.lower"
      * type = #display
      * text = "No difficulty"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#lower
    * item[+]
      * linkId = "siqr.function.3.upper"
      * type = #display
      * text = "Very difficult"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#upper
  * item[+]
    * linkId = "siqr.function.4"
    * type = #integer
    * text = "Vacuum, scrub or sweep floors"
    * extension[+].url = $minValue
    * extension[=].valueInteger = 0
    * extension[+].url = $maxValue
    * extension[=].valueInteger = 10
    * extension[+].url = $itemControl
    * extension[=].valueCodeableConcept = $itemControlCode#slider
    * extension[+].url = $sliderStep
    * extension[=].valueInteger = 1
    * item[+]
      * linkId = "siqr.function.4.lower"
      * type = #display
      * text = "No difficulty"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#lower
    * item[+]
      * linkId = "siqr.function.4.upper"
      * type = #display
      * text = "Very difficult"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#upper
  * item[+]
    * linkId = "siqr.function.5"
    * type = #integer
    * text = "Lift and carry a bag full of groceries"
    * extension[+].url = $minValue
    * extension[=].valueInteger = 0
    * extension[+].url = $maxValue
    * extension[=].valueInteger = 10
    * extension[+].url = $itemControl
    * extension[=].valueCodeableConcept = $itemControlCode#slider
    * extension[+].url = $sliderStep
    * extension[=].valueInteger = 1
    * item[+]
      * linkId = "siqr.function.5.lower"
      * type = #display
      * text = "No difficulty"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#lower
    * item[+]
      * linkId = "siqr.function.5.upper"
      * type = #display
      * text = "Very difficult"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#upper
  * item[+]
    * linkId = "siqr.function.6"
    * type = #integer
    * text = "Climb one flight of stairs"
    * extension[+].url = $minValue
    * extension[=].valueInteger = 0
    * extension[+].url = $maxValue
    * extension[=].valueInteger = 10
    * extension[+].url = $itemControl
    * extension[=].valueCodeableConcept = $itemControlCode#slider
    * extension[+].url = $sliderStep
    * extension[=].valueInteger = 1
    * item[+]
      * linkId = "siqr.function.6.lower"
      * type = #display
      * text = "No difficulty"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#lower
    * item[+]
      * linkId = "siqr.function.6.upper"
      * type = #display
      * text = "Very difficult"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#upper
  * item[+]
    * linkId = "siqr.function.7"
    * type = #integer
    * text = "Change bed sheets"
    * extension[+].url = $minValue
    * extension[=].valueInteger = 0
    * extension[+].url = $maxValue
    * extension[=].valueInteger = 10
    * extension[+].url = $itemControl
    * extension[=].valueCodeableConcept = $itemControlCode#slider
    * extension[+].url = $sliderStep
    * extension[=].valueInteger = 1
    * item[+]
      * linkId = "siqr.function.7.lower"
      * type = #display
      * text = "No difficulty"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#lower
    * item[+]
      * linkId = "siqr.function.7.upper"
      * type = #display
      * text = "Very difficult"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#upper
  * item[+]
    * linkId = "siqr.function.8"
    * type = #integer
    * text = "Sit in a chair for 45 minutes"
    * extension[+].url = $minValue
    * extension[=].valueInteger = 0
    * extension[+].url = $maxValue
    * extension[=].valueInteger = 10
    * extension[+].url = $itemControl
    * extension[=].valueCodeableConcept = $itemControlCode#slider
    * extension[+].url = $sliderStep
    * extension[=].valueInteger = 1
    * item[+]
      * linkId = "siqr.function.8.lower"
      * type = #display
      * text = "No difficulty"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#lower
    * item[+]
      * linkId = "siqr.function.8.upper"
      * type = #display
      * text = "Very difficult"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#upper
  * item[+]
    * linkId = "siqr.function.9"
    * type = #integer
    * text = "Go shopping for groceries"
    * extension[+].url = $minValue
    * extension[=].valueInteger = 0
    * extension[+].url = $maxValue
    * extension[=].valueInteger = 10
    * extension[+].url = $itemControl
    * extension[=].valueCodeableConcept = $itemControlCode#slider
    * extension[+].url = $sliderStep
    * extension[=].valueInteger = 1
    * item[+]
      * linkId = "siqr.function.9.lower"
      * type = #display
      * text = "No difficulty"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#lower
    * item[+]
      * linkId = "siqr.function.9.upper"
      * type = #display
      * text = "Very difficult"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#upper
* item[+]
  * linkId = "siqr.overall"
  * type = #group
  * text = "For each of the following two statements, choose the number that best describes the past 7 days."
  * item[+]
    * linkId = "siqr.overall.1"
    * type = #integer
    * text = "My medical problems prevented me from accomplishing goals for the week"
    * extension[+].url = $minValue
    * extension[=].valueInteger = 0
    * extension[+].url = $maxValue
    * extension[=].valueInteger = 10
    * extension[+].url = $itemControl
    * extension[=].valueCodeableConcept = $itemControlCode#slider
    * extension[+].url = $sliderStep
    * extension[=].valueInteger = 1
    * item[+]
      * linkId = "siqr.overall.1.lower"
      * type = #display
      * text = "Never"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#lower
    * item[+]
      * linkId = "siqr.overall.1.upper"
      * type = #display
      * text = "Always"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#upper
  * item[+]
    * linkId = "siqr.overall.2"
    * type = #integer
    * text = "I was completely overwhelmed by my medical problems"
    * extension[+].url = $minValue
    * extension[=].valueInteger = 0
    * extension[+].url = $maxValue
    * extension[=].valueInteger = 10
    * extension[+].url = $itemControl
    * extension[=].valueCodeableConcept = $itemControlCode#slider
    * extension[+].url = $sliderStep
    * extension[=].valueInteger = 1
    * item[+]
      * linkId = "siqr.overall.2.lower"
      * type = #display
      * text = "Never"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#lower
    * item[+]
      * linkId = "siqr.overall.2.upper"
      * type = #display
      * text = "Always"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#upper
* item[+]
  * linkId = "siqr.symptom"
  * type = #group
  * text = "For each of the following ten questions, choose the number that best describes your intensity of these symptoms over the past 7 days."
  * item[+]
    * linkId = "siqr.symptom.1"
    * type = #integer
    * text = "Please rate your level of pain"
    * extension[+].url = $minValue
    * extension[=].valueInteger = 0
    * extension[+].url = $maxValue
    * extension[=].valueInteger = 10
    * extension[+].url = $itemControl
    * extension[=].valueCodeableConcept = $itemControlCode#slider
    * extension[+].url = $sliderStep
    * extension[=].valueInteger = 1
    * item[+]
      * linkId = "siqr.symptom.1.lower"
      * type = #display
      * text = "No pain"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#lower
    * item[+]
      * linkId = "siqr.symptom.1.upper"
      * type = #display
      * text = "Unbearable pain"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#upper
  * item[+]
    * linkId = "siqr.symptom.2"
    * type = #integer
    * text = "Please rate your level of energy"
    * extension[+].url = $minValue
    * extension[=].valueInteger = 0
    * extension[+].url = $maxValue
    * extension[=].valueInteger = 10
    * extension[+].url = $itemControl
    * extension[=].valueCodeableConcept = $itemControlCode#slider
    * extension[+].url = $sliderStep
    * extension[=].valueInteger = 1
    * item[+]
      * linkId = "siqr.symptom.2.lower"
      * type = #display
      * text = "Lots of energy"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#lower
    * item[+]
      * linkId = "siqr.symptom.2.upper"
      * type = #display
      * text = "No energy"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#upper
  * item[+]
    * linkId = "siqr.symptom.3"
    * type = #integer
    * text = "Please rate your level of stiffness"
    * extension[+].url = $minValue
    * extension[=].valueInteger = 0
    * extension[+].url = $maxValue
    * extension[=].valueInteger = 10
    * extension[+].url = $itemControl
    * extension[=].valueCodeableConcept = $itemControlCode#slider
    * extension[+].url = $sliderStep
    * extension[=].valueInteger = 1
    * item[+]
      * linkId = "siqr.symptom.3.lower"
      * type = #display
      * text = "No stiffness"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#lower
    * item[+]
      * linkId = "siqr.symptom.3.upper"
      * type = #display
      * text = "Severe stiffness"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#upper
  * item[+]
    * linkId = "siqr.symptom.4"
    * type = #integer
    * text = "Please rate the quality of your sleep"
    * extension[+].url = $minValue
    * extension[=].valueInteger = 0
    * extension[+].url = $maxValue
    * extension[=].valueInteger = 10
    * extension[+].url = $itemControl
    * extension[=].valueCodeableConcept = $itemControlCode#slider
    * extension[+].url = $sliderStep
    * extension[=].valueInteger = 1
    * item[+]
      * linkId = "siqr.symptom.4.lower"
      * type = #display
      * text = "Awoke rested"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#lower
    * item[+]
      * linkId = "siqr.symptom.4.upper"
      * type = #display
      * text = "Awoke very tired"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#upper
  * item[+]
    * linkId = "siqr.symptom.5"
    * type = #integer
    * text = "Please rate your level of depression"
    * extension[+].url = $minValue
    * extension[=].valueInteger = 0
    * extension[+].url = $maxValue
    * extension[=].valueInteger = 10
    * extension[+].url = $itemControl
    * extension[=].valueCodeableConcept = $itemControlCode#slider
    * extension[+].url = $sliderStep
    * extension[=].valueInteger = 1
    * item[+]
      * linkId = "siqr.symptom.5.lower"
      * type = #display
      * text = "No depression"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#lower
    * item[+]
      * linkId = "siqr.symptom.5.upper"
      * type = #display
      * text = "Very depressed"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#upper
  * item[+]
    * linkId = "siqr.symptom.6"
    * type = #integer
    * text = "Please rate your level of memory problems"
    * extension[+].url = $minValue
    * extension[=].valueInteger = 0
    * extension[+].url = $maxValue
    * extension[=].valueInteger = 10
    * extension[+].url = $itemControl
    * extension[=].valueCodeableConcept = $itemControlCode#slider
    * extension[+].url = $sliderStep
    * extension[=].valueInteger = 1
    * item[+]
      * linkId = "siqr.symptom.6.lower"
      * type = #display
      * text = "Good memory"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#lower
    * item[+]
      * linkId = "siqr.symptom.6.upper"
      * type = #display
      * text = "Very poor memory"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#upper
  * item[+]
    * linkId = "siqr.symptom.7"
    * type = #integer
    * text = "Please rate your level of anxiety"
    * extension[+].url = $minValue
    * extension[=].valueInteger = 0
    * extension[+].url = $maxValue
    * extension[=].valueInteger = 10
    * extension[+].url = $itemControl
    * extension[=].valueCodeableConcept = $itemControlCode#slider
    * extension[+].url = $sliderStep
    * extension[=].valueInteger = 1
    * item[+]
      * linkId = "siqr.symptom.7.lower"
      * type = #display
      * text = "Not anxious"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#lower
    * item[+]
      * linkId = "siqr.symptom.7.upper"
      * type = #display
      * text = "Very anxious"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#upper
  * item[+]
    * linkId = "siqr.symptom.8"
    * type = #integer
    * text = "Please rate your level of tenderness to touch"
    * extension[+].url = $minValue
    * extension[=].valueInteger = 0
    * extension[+].url = $maxValue
    * extension[=].valueInteger = 10
    * extension[+].url = $itemControl
    * extension[=].valueCodeableConcept = $itemControlCode#slider
    * extension[+].url = $sliderStep
    * extension[=].valueInteger = 1
    * item[+]
      * linkId = "siqr.symptom.8.lower"
      * type = #display
      * text = "No tenderness"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#lower
    * item[+]
      * linkId = "siqr.symptom.8.upper"
      * type = #display
      * text = "Very tender"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#upper
  * item[+]
    * linkId = "siqr.symptom.9"
    * type = #integer
    * text = "Please rate your level of balance problems"
    * extension[+].url = $minValue
    * extension[=].valueInteger = 0
    * extension[+].url = $maxValue
    * extension[=].valueInteger = 10
    * extension[+].url = $itemControl
    * extension[=].valueCodeableConcept = $itemControlCode#slider
    * extension[+].url = $sliderStep
    * extension[=].valueInteger = 1
    * item[+]
      * linkId = "siqr.symptom.9.lower"
      * type = #display
      * text = "No imbalance"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#lower
    * item[+]
      * linkId = "siqr.symptom.9.upper"
      * type = #display
      * text = "Severe imbalance"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#upper
  * item[+]
    * linkId = "siqr.symptom.10"
    * type = #integer
    * text = "Please rate your level of sensitivity to loud noises, bright lights, odors and cold"
    * extension[+].url = $minValue
    * extension[=].valueInteger = 0
    * extension[+].url = $maxValue
    * extension[=].valueInteger = 10
    * extension[+].url = $itemControl
    * extension[=].valueCodeableConcept = $itemControlCode#slider
    * extension[+].url = $sliderStep
    * extension[=].valueInteger = 1
    * item[+]
      * linkId = "siqr.symptom.10.lower"
      * type = #display
      * text = "No sensitivity"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#lower
    * item[+]
      * linkId = "siqr.symptom.10.upper"
      * type = #display
      * text = "Extreme sensitivity"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#upper
* item[+]
  * linkId = "siqr.total"
  * type = #decimal
  * text = "Total, 0 to 100"
  * readOnly = true
  * extension[+].url = $calculated
  * extension[=].valueExpression.language = #text/fhirpath
  * extension[=].valueExpression.expression = "iif(%resource.item.where(linkId = 'siqr.function').item.answer.count() + %resource.item.where(linkId = 'siqr.overall').item.answer.count() + %resource.item.where(linkId = 'siqr.symptom').item.answer.count() = 21, (%resource.item.where(linkId = 'siqr.function').item.answer.value.sum() / 3 + %resource.item.where(linkId = 'siqr.overall').item.answer.value.sum() + %resource.item.where(linkId = 'siqr.symptom').item.answer.value.sum() / 2).round(1), {})"
  * extension[+].url = $templateExtract
  * extension[=].extension[+].url = "template"
  * extension[=].extension[=].valueReference.reference = "#siqr-score"

Instance: siqr-score
InstanceOf: Observation
Usage: #inline
* insert FromResponse
* code.coding[+] = $score#siqr
* insert ScoreOf(siqr.total, {score})
