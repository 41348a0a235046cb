Instance: PainIntensityQuestionnaire
InstanceOf: Questionnaire
Title: "Pain 0 to 10"
Description: "Pain now, on average and at its worst in the last 7 days. Three answers, three results; they are never added up."
Usage: #definition
* insert OurQuestionnaire(pain-intensity, PainIntensityQuestionnaire, Pain 0 to 10, [[Pain now, on average and at its worst in the last 7 days. Three answers, three results; they are never added up.]])
* insert OwnWords
* contained[+] = pain-now-score
* contained[+] = pain-average-score
* contained[+] = pain-worst-score
* insert LooksBack(7)
* item[+]
  * linkId = "pain.now"
  * type = #integer
  * text = "How strong is your pain right now?"
  * extension[+].url = $minValue
  * extension[=].valueInteger = 0
  * extension[+].url = $maxValue
  * extension[=].valueInteger = 10
  * extension[+].url = $itemControl
  * extension[=].valueCodeableConcept = $itemControlCode#slider
  * extension[+].url = $sliderStep
  * extension[=].valueInteger = 1
  * item[+]
    * linkId = "pain.now.lower"
    * type = #display
    * text = "No pain"
    * extension[+].url = $itemControl
    * extension[=].valueCodeableConcept = $itemControlCode#lower
  * item[+]
    * linkId = "pain.now.upper"
    * type = #display
    * text = "The worst pain you can imagine"
    * extension[+].url = $itemControl
    * extension[=].valueCodeableConcept = $itemControlCode#upper
  * extension[+].url = $templateExtract
  * extension[=].extension[+].url = "template"
  * extension[=].extension[=].valueReference.reference = "#pain-now-score"
* item[+]
  * linkId = "pain.average"
  * type = #integer
  * text = "Over the last 7 days, how strong was your pain on average?"
  * extension[+].url = $minValue
  * extension[=].valueInteger = 0
  * extension[+].url = $maxValue
  * extension[=].valueInteger = 10
  * extension[+].url = $itemControl
  * extension[=].valueCodeableConcept = $itemControlCode#slider
  * extension[+].url = $sliderStep
  * extension[=].valueInteger = 1
  * item[+]
    * linkId = "pain.average.lower"
    * type = #display
    * text = "No pain"
    * extension[+].url = $itemControl
    * extension[=].valueCodeableConcept = $itemControlCode#lower
  * item[+]
    * linkId = "pain.average.upper"
    * type = #display
    * text = "The worst pain you can imagine"
    * extension[+].url = $itemControl
    * extension[=].valueCodeableConcept = $itemControlCode#upper
  * extension[+].url = $templateExtract
  * extension[=].extension[+].url = "template"
  * extension[=].extension[=].valueReference.reference = "#pain-average-score"
* item[+]
  * linkId = "pain.worst"
  * type = #integer
  * text = "Over the last 7 days, how strong was your pain at its worst?"
  * extension[+].url = $minValue
  * extension[=].valueInteger = 0
  * extension[+].url = $maxValue
  * extension[=].valueInteger = 10
  * extension[+].url = $itemControl
  * extension[=].valueCodeableConcept = $itemControlCode#slider
  * extension[+].url = $sliderStep
  * extension[=].valueInteger = 1
  * item[+]
    * linkId = "pain.worst.lower"
    * type = #display
    * text = "No pain"
    * extension[+].url = $itemControl
    * extension[=].valueCodeableConcept = $itemControlCode#lower
  * item[+]
    * linkId = "pain.worst.upper"
    * type = #display
    * text = "The worst pain you can imagine"
    * extension[+].url = $itemControl
    * extension[=].valueCodeableConcept = $itemControlCode#upper
  * extension[+].url = $templateExtract
  * extension[=].extension[+].url = "template"
  * extension[=].extension[=].valueReference.reference = "#pain-worst-score"

Instance: pain-now-score
InstanceOf: Observation
Usage: #inline
* insert FromResponse
* code.coding[+] = $score#pain-now "Pain now (0 to 10)"
* code.coding[+] = $loinc#72514-3 "Pain severity - 0-10 verbal numeric rating [Score] - Reported"
* insert ScoreOf(pain.now, {score})

Instance: pain-average-score
InstanceOf: Observation
Usage: #inline
* insert FromResponse
* code.coding[+] = $score#pain-average "Average pain in the last 7 days, asked alone (0 to 10)"
* insert ScoreOf(pain.average, {score})

Instance: pain-worst-score
InstanceOf: Observation
Usage: #inline
* insert FromResponse
* code.coding[+] = $score#pain-worst "Worst pain in the last 7 days (0 to 10)"
* insert ScoreOf(pain.worst, {score})
