Instance: PegQuestionnaire
InstanceOf: Questionnaire
Title: "Pain, enjoyment, activity (PEG)"
Description: "Three questions about the last 7 days, each 0 to 10; the score is their mean (Krebs and others, J Gen Intern Med 2009;24:733)."
Usage: #definition
* insert OurQuestionnaire(peg, PegQuestionnaire, [[Pain, enjoyment, activity (PEG)]], [[Three questions about the last 7 days, each 0 to 10; the score is their mean (Krebs and others, J Gen Intern Med 2009;24:733).]])
* insert OwnWords
* contained[+] = peg-score
* insert LooksBack(7)
* item[+]
  * linkId = "peg"
  * type = #group
  * text = "The last 7 days"
  * item[+]
    * linkId = "peg.average"
    * type = #integer
    * text = "Over the last 7 days, how strong was the pain on average?"
    * extension[+].url = $minValue
    * extension[=].valueInteger = 0
    * extension[+].url = $maxValue
    * extension[=].valueInteger = 10
    * extension[+].url = $itemControl
    * extension[=].valueCodeableConcept = $itemControlCode#slider
    * extension[+].url = $sliderStep
    * extension[=].valueInteger = 1
    * item[+]
      * linkId = "peg.average.lower"
      * type = #display
      * text = "No pain"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#lower
    * item[+]
      * linkId = "peg.average.upper"
      * type = #display
      * text = "The worst pain you can imagine"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#upper
  * item[+]
    * linkId = "peg.enjoyment"
    * type = #integer
    * text = "Over the last 7 days, how much did pain get in the way of enjoying life?"
    * extension[+].url = $minValue
    * extension[=].valueInteger = 0
    * extension[+].url = $maxValue
    * extension[=].valueInteger = 10
    * extension[+].url = $itemControl
    * extension[=].valueCodeableConcept = $itemControlCode#slider
    * extension[+].url = $sliderStep
    * extension[=].valueInteger = 1
    * item[+]
      * linkId = "peg.enjoyment.lower"
      * type = #display
      * text = "Not at all"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#lower
    * item[+]
      * linkId = "peg.enjoyment.upper"
      * type = #display
      * text = "Completely"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#upper
  * item[+]
    * linkId = "peg.activity"
    * type = #integer
    * text = "Over the last 7 days, how much did pain get in the way of everyday activities?"
    * extension[+].url = $minValue
    * extension[=].valueInteger = 0
    * extension[+].url = $maxValue
    * extension[=].valueInteger = 10
    * extension[+].url = $itemControl
    * extension[=].valueCodeableConcept = $itemControlCode#slider
    * extension[+].url = $sliderStep
    * extension[=].valueInteger = 1
    * item[+]
      * linkId = "peg.activity.lower"
      * type = #display
      * text = "Not at all"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#lower
    * item[+]
      * linkId = "peg.activity.upper"
      * type = #display
      * text = "Completely"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#upper
* item[+]
  * linkId = "peg.total"
  * type = #decimal
  * text = "Mean"
  * readOnly = true
  * extension[+].url = $calculated
  * extension[=].valueExpression.language = #text/fhirpath
  * extension[=].valueExpression.expression = "iif(%resource.item.where(linkId = 'peg').item.answer.count() = 3, (%resource.item.where(linkId = 'peg').item.answer.value.sum() / 3).round(1), {})"
  * extension[+].url = $templateExtract
  * extension[=].extension[+].url = "template"
  * extension[=].extension[=].valueReference.reference = "#peg-score"

Instance: peg-score
InstanceOf: Observation
Usage: #inline
* insert FromResponse
* code.coding[+] = $score#peg "PEG: pain, enjoyment of life, general activity (0 to 10)"
* insert ScoreOf(peg.total, {score})
