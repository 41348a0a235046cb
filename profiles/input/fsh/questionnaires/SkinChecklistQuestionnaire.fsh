Instance: SkinChecklistQuestionnaire
InstanceOf: Questionnaire
Title: "How your skin feels"
Description: "What the skin feels like at a place, with and without a light touch. A list of words: it is no score and does not test the nerves."
Usage: #definition
* insert OurQuestionnaire(skin-checklist, SkinChecklistQuestionnaire, How your skin feels, [[What the skin feels like at a place, with and without a light touch. A list of words: it is no score and does not test the nerves.]])
* insert OwnWords
* contained[+] = skin-checklist-finding
* insert AskedOn
* item[+]
  * linkId = "skin"
  * type = #group
  * text = "Is there a place where your skin feels odd? Fill this in once for each place. No score is made of it."
  * repeats = true
  * insert Extracts(skin-checklist-finding)
  * item[+]
    * linkId = "skin.region"
    * type = #choice
    * text = "Where is it? Left and right are your own left and right."
    * required = true
    * insert Autocomplete
    * answerValueSet = "https://physology.org/fhir/ValueSet/body-map-regions|0.1.0"
  * item[+]
    * linkId = "skin.symptom"
    * type = #choice
    * text = "What do you feel there when it is not touched?"
    * repeats = true
    * insert CheckBoxes
    * answerOption[+].valueCoding = SensorySymptom#burning "Burning"
    * answerOption[+].valueCoding = SensorySymptom#stinging "Stinging"
    * answerOption[+].valueCoding = SensorySymptom#tingling "Tingling"
    * answerOption[+].valueCoding = SensorySymptom#numbness "Numbness"
    * answerOption[+].valueCoding = SensorySymptom#itch "Itch"
    * answerOption[+].valueCoding = SensorySymptom#hot-cold "Heat or cold"
    * answerOption[+].valueCoding = SensorySymptom#clothing "Clothing hurts"
  * item[+]
    * linkId = "skin.touch"
    * type = #choice
    * text = "Touch the place with a fingertip, very softly. How does it feel?"
    * required = true
    * insert Radio
    * answerOption[+].valueCoding = SensoryFinding#usual "As usual"
    * answerOption[+].valueCoding = SensoryFinding#heightened "Stronger than usual"
    * answerOption[+].valueCoding = SensoryFinding#painful "Painful"
    * answerOption[+].valueCoding = SensoryFinding#unpleasant "Unpleasant"
    * answerOption[+].valueCoding = SensoryFinding#reduced "Weaker than usual"
    * answerOption[+].valueCoding = SensoryFinding#absent "Not felt"

Instance: skin-checklist-finding
InstanceOf: Observation
Usage: #inline
* insert TakenObservation(skin-sensory-finding, exam, [['skin/' & item.where(linkId = 'skin.region').answer.value.code]], source)
* insert FromAnswers
* insert Named($item, skin-sensation, Skin sensation)
* insert TakenCode(bodySite, [[item.where(linkId = 'skin.region').answer.value]])
* insert TakenCode(valueCodeableConcept, [[item.where(linkId = 'skin.touch').answer.value]])
* insert PartCode(0, $item, stimulus, Stimulus)
* component[0].valueCodeableConcept = SensoryStimulus#light-touch "Light touch"
* insert PartCode(1, $item, skin-symptom, Skin symptom)
* insert ForEach(component[1], [[item.where(linkId = 'skin.symptom').answer]])
* insert TakenCode(component[1].valueCodeableConcept, value)
