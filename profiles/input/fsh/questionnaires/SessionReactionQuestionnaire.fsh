Instance: SessionReactionQuestionnaire
InstanceOf: Questionnaire
Title: "After your session"
Description: "What was felt or seen after a session that was not wanted. It says when, never why. The session is named by the response (partOf), its day by whoever sends the form."
Usage: #definition
* insert OurQuestionnaire(session-reaction, SessionReactionQuestionnaire, After your session, [[What was felt or seen after a session that was not wanted. It says when, never why. The session is named by the response (partOf), its day by whoever sends the form.]])
* insert OwnWords
* contained[+] = session-reaction-event
* insert AskedOn
* item[+]
  * linkId = "session.on"
  * type = #date
  * text = "The session was on"
  * readOnly = true
* item[+]
  * linkId = "reaction-any"
  * type = #boolean
  * text = "Since that session, did you feel or see a thing you did not want?"
  * required = true
* item[+]
  * linkId = "reaction"
  * type = #group
  * text = "What was it? Fill this in once for each thing."
  * repeats = true
  * enableWhen[+].question = "reaction-any"
  * enableWhen[=].operator = #=
  * enableWhen[=].answerBoolean = true
  * insert Extracts(session-reaction-event)
  * item[+]
    * linkId = "reaction.kind"
    * type = #choice
    * text = "What did you feel or see?"
    * required = true
    * insert Radio
    * answerOption[+].valueCoding = AdverseReactionKind#bruising "Bruising"
    * answerOption[+].valueCoding = AdverseReactionKind#flare "Flare of more than 72 hours"
    * answerOption[+].valueCoding = AdverseReactionKind#dizziness "Dizziness or fainting"
    * answerOption[+].valueCoding = AdverseReactionKind#headache "Headache"
    * answerOption[+].valueCoding = AdverseReactionKind#new-numbness-weakness "New numbness or weakness"
    * answerOption[+].valueCoding = AdverseReactionKind#skin-reaction "Skin reaction"
    * answerOption[+].valueCoding = AdverseReactionKind#nausea "Nausea"
    * answerOption[+].valueCoding = AdverseReactionKind#distress "Distress"
    * answerOption[+].valueCoding = AdverseReactionKind#other "Other"
  * item[+]
    * insert SeekHelpToday(reaction.help)
    * insert ShownWhen(reaction.kind, AdverseReactionKind, new-numbness-weakness)
  * item[+]
    * linkId = "reaction.words"
    * type = #string
    * text = "Say it in your own words, if you like."
    * maxLength = 500
  * item[+]
    * linkId = "reaction.severity"
    * type = #choice
    * text = "How bad was it at its worst?"
    * required = true
    * insert Radio
    * answerOption[+].valueCoding = http://terminology.hl7.org/CodeSystem/adverse-event-severity#mild "Mild"
    * answerOption[+].valueCoding = http://terminology.hl7.org/CodeSystem/adverse-event-severity#moderate "Moderate"
    * answerOption[+].valueCoding = http://terminology.hl7.org/CodeSystem/adverse-event-severity#severe "Severe"
  * item[+]
    * linkId = "reaction.since"
    * type = #date
    * text = "On which day did it start?"
    * extension[+].url = $entryFormat
    * extension[=].valueString = "year-month-day, such as 2025-03-18"
  * item[+]
    * linkId = "reaction.outcome"
    * type = #choice
    * text = "How is it now?"
    * required = true
    * insert Radio
    * answerOption[+].valueCoding = http://terminology.hl7.org/CodeSystem/adverse-event-outcome#resolved "Resolved"
    * answerOption[+].valueCoding = http://terminology.hl7.org/CodeSystem/adverse-event-outcome#recovering "Recovering"
    * answerOption[+].valueCoding = http://terminology.hl7.org/CodeSystem/adverse-event-outcome#ongoing "Ongoing"

// The session is the one that the response is part of; without it nothing is suspected.
Instance: session-reaction-event
InstanceOf: AdverseEvent
Usage: #inline
* insert TakenIdentity(adverse-reaction, [['reaction/' & item.where(linkId = 'reaction.kind').answer.value.code]])
* actuality = #actual
* insert Taken(event.coding[0], [[item.where(linkId = 'reaction.kind').answer.value]])
* insert Taken(event.text, [[iif(item.where(linkId = 'reaction.words').answer.exists(), item.where(linkId = 'reaction.words').answer.value, item.where(linkId = 'reaction.kind').answer.value.display)]])
* insert Taken(subject, %resource.subject)
* insert Taken(encounter, %resource.encounter)
* insert Taken(date, [[iif(item.where(linkId = 'reaction.since').answer.exists(), item.where(linkId = 'reaction.since').answer.value, %resource.authored)]])
* insert Taken(recordedDate, %resource.authored)
* insert Taken(recorder, %resource.source)
* severity = http://terminology.hl7.org/CodeSystem/adverse-event-severity#mild
* insert Taken(severity.coding[0], [[item.where(linkId = 'reaction.severity').answer.value]])
* outcome = http://terminology.hl7.org/CodeSystem/adverse-event-outcome#ongoing
* insert Taken(outcome.coding[0], [[item.where(linkId = 'reaction.outcome').answer.value]])
* insert Taken(suspectEntity[0].instance, [[%resource.partOf.where(reference.contains('Procedure/')).first()]])
