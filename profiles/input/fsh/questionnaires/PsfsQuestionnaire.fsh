Instance: PsfsQuestionnaire
InstanceOf: Questionnaire
Title: "Activities that matter to you"
Description: "Three to five activities that you find hard, each 0 unable to 10 as before; more is better (Patient-Specific Functional Scale, Stratford and others, Physiother Can 1995;47:258). The activities named at the start stay the same."
Usage: #definition
* insert OurQuestionnaire(psfs, PsfsQuestionnaire, Activities that matter to you, [[Three to five activities that you find hard, each 0 unable to 10 as before; more is better (Patient-Specific Functional Scale, Stratford and others, Physiother Can 1995;47:258). The activities named at the start stay the same.]])
* insert OwnWords
* item[+]
  * linkId = "psfs.activity"
  * type = #group
  * repeats = true
  * text = "Something you cannot do, or find hard to do, because of your problem"
  * item[+]
    * linkId = "psfs.activity.text"
    * type = #string
    * text = "What is it?"
    * maxLength = 200
  * item[+]
    * linkId = "psfs.activity.score"
    * type = #integer
    * text = "How well can you do it today?"
    * extension[+].url = $minValue
    * extension[=].valueInteger = 0
    * extension[+].url = $maxValue
    * extension[=].valueInteger = 10
    * extension[+].url = $itemControl
    * extension[=].valueCodeableConcept = $itemControlCode#slider
    * extension[+].url = $sliderStep
    * extension[=].valueInteger = 1
    * item[+]
      * linkId = "psfs.activity.score.lower"
      * type = #display
      * text = "Cannot do it"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#lower
    * item[+]
      * linkId = "psfs.activity.score.upper"
      * type = #display
      * text = "Can do it as before"
      * extension[+].url = $itemControl
      * extension[=].valueCodeableConcept = $itemControlCode#upper
  * item[+]
    * linkId = "psfs.activity.added"
    * type = #boolean
    * text = "Added after the start"
