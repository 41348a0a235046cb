Instance: BeforeTouchQuestionnaire
InstanceOf: Questionnaire
Title: "Before hands-on work"
Description: "What is asked before anybody is touched, and whether touch is all right today. What was not asked has no answer."
Usage: #definition
* insert OurQuestionnaire(before-touch, BeforeTouchQuestionnaire, Before hands-on work, [[What is asked before anybody is touched, and whether touch is all right today. What was not asked has no answer.]])
* insert OwnWords
* contained[+] = before-touch-precautions
* contained[+] = before-touch-consent
* insert AskedOn
* insert LooksBackAs(recall.months, 3 months, One question looks back to)
* item[+]
  * linkId = "precaution"
  * type = #group
  * text = "Things to know before we start"
  * insert Extracts(before-touch-precautions)
  * insert StatedQuestion(precaution.anticoagulant, [[Do you take a blood thinner?]])
  * insert StatedQuestion(precaution.pregnancy, [[Are you pregnant?]])
  * insert StatedQuestion(precaution.recent-fracture-surgery, [[Did you break a bone or have surgery in the last 3 months?]])
  * insert StatedQuestion(precaution.fragile-bone, [[Have you been told that your bones are weak?]])
  * insert StatedQuestion(precaution.skin-wound-rash, [[Do you have a wound or a rash?]])
  * insert StatedQuestion(precaution.infection-fever, [[Are you ill with a fever today?]])
  * insert StatedQuestion(precaution.clot, [[Do you have a blood clot, or might you have one?]])
  * insert StatedQuestion(precaution.cancer-site, [[Have you had cancer, or do you have it now?]])
  * insert StatedQuestion(precaution.implant, [[Is there a part in your body, such as a port, a plate or a pacemaker?]])
  * insert StatedQuestion(precaution.unstable-joint, [[Do you have a joint that slips out of place?]])
  * insert StatedQuestion(precaution.reduced-sensation, [[Is there a place where your skin feels less?]])
  * insert StatedQuestion(precaution.light-touch-hurts, [[Does a light touch hurt today?]])
* item[+]
  * linkId = "touch"
  * type = #boolean
  * text = "Is it all right to touch you today? You can say stop when you like."
  * insert Extracts(before-touch-consent)
* item[+]
  * linkId = "touch-not-here"
  * type = #choice
  * text = "Which places should be left out?"
  * repeats = true
  * insert Autocomplete
  * answerValueSet = "https://physology.org/fhir/ValueSet/body-map-regions|0.1.0"
  * enableWhen[+].question = "touch"
  * enableWhen[=].operator = #=
  * enableWhen[=].answerBoolean = true

Instance: before-touch-precautions
InstanceOf: Observation
Usage: #inline
* insert TakenObservation(hands-on-precautions, survey, 'hands-on-precautions', source)
* insert FromAnswers
* insert Named($item, hands-on-precautions, Hands-on precautions)
* insert StatedPart(0, precaution, Precaution, anticoagulant, [[Takes a blood thinner]])
* insert StatedPart(1, precaution, Precaution, pregnancy, [[Pregnant]])
* insert StatedPart(2, precaution, Precaution, recent-fracture-surgery, [[Fracture or surgery within 3 months]])
* insert StatedPart(3, precaution, Precaution, fragile-bone, [[Fragile bones]])
* insert StatedPart(4, precaution, Precaution, skin-wound-rash, [[Wound or rash]])
* insert StatedPart(5, precaution, Precaution, infection-fever, [[Infection or fever]])
* insert StatedPart(6, precaution, Precaution, clot, [[Clot, now or suspected]])
* insert StatedPart(7, precaution, Precaution, cancer-site, [[Cancer, treated or under treatment]])
* insert StatedPart(8, precaution, Precaution, implant, [[Implant, port or stimulator]])
* insert StatedPart(9, precaution, Precaution, unstable-joint, [[Joint that slips or dislocates]])
* insert StatedPart(10, precaution, Precaution, reduced-sensation, [[Skin that feels less]])
* insert StatedPart(11, precaution, Precaution, light-touch-hurts, [[Light touch hurts today]])

// A yes that leaves places out says so place by place.
Instance: before-touch-consent
InstanceOf: Consent
Usage: #inline
* insert TakenRecord(consent-to-touch, 'consent-to-touch')
* status = #active
* scope = $consentScope#treatment
* category = $consentPurpose#touch
* insert Taken(patient, %resource.subject)
* insert Taken(dateTime, %resource.authored)
* insert Taken(performer[0], %resource.source)
* policyRule.text = "What the patient says here holds for this visit and can be taken back at any moment."
* insert Taken(provision.type, [[iif(answer.value, 'permit', 'deny')]])
* insert ForEach(provision.provision[0], [[%resource.item.where(linkId = 'touch-not-here').answer]])
* insert Taken(provision.provision[0].type, 'deny')
* insert Taken(provision.provision[0].code[0].coding[0], value)
* insert Taken(provision.provision[0].code[0].text, value.display)
