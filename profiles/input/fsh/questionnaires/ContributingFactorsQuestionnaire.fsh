Instance: ContributingFactorsQuestionnaire
InstanceOf: Questionnaire
Title: "What goes with the pain"
Description: "What you see as going along with the pain. Each is what somebody says, never a cause. Answers about harm and about mood stay in the response: no record is taken from them."
Usage: #definition
* insert OurQuestionnaire(contributing-factors, ContributingFactorsQuestionnaire, What goes with the pain, [[What you see as going along with the pain. Each is what somebody says, never a cause. Answers about harm and about mood stay in the response: no record is taken from them.]])
* insert OwnWords
* contained[+] = contributing-factors-stated
* item[+]
  * linkId = "factor"
  * type = #group
  * text = "Some things go with pain. That does not make them the cause. Skip what you do not want to answer."
  * insert Extracts(contributing-factors-stated)
  * insert StatedQuestion(factor.infection, [[Did you have an infection before it began?]])
  * insert StatedQuestion(factor.immune-condition, [[Do you have an illness of your defence system, such as lupus?]])
  * insert StatedQuestion(factor.injury, [[Did you have an injury or an accident?]])
  * insert StatedQuestion(factor.operation, [[Did you have surgery before it began or changed?]])
  * insert StatedQuestion(factor.load, [[Do you do heavy work, or the same move over and over?]])
  * insert StatedQuestion(factor.little-movement, [[Do you sit or lie for long times?]])
  * insert StatedQuestion(factor.poor-sleep, [[Do you sleep badly?]])
  * insert StatedQuestion(factor.hormonal, [[Did it change with having a baby, the change of life or another change in your body?]])
  * insert StatedQuestion(factor.lasting-stress, [[Have you been under stress for a long time?]])
  * insert StatedQuestion(factor.other, [[Is there anything else that goes with the pain?]])
  * item[+]
    * linkId = "factor.words"
    * type = #string
    * text = "What is it, in your own words?"
    * maxLength = 500
    * insert ShownWhen(factor.other, StatedAnswer, yes)
// A contained template may carry no security label (dom-5), so these two are never taken out by a template.
* item[+]
  * linkId = "apart"
  * type = #group
  * text = "These two stay apart. You choose whether to answer."
  * insert StatedQuestion(apart.harmful-events, [[Has anything happened in your life that scared or harmed you? You need not say what.]])
  * insert StatedQuestion(apart.mood, [[Do you feel low or worried a lot?]])

Instance: contributing-factors-stated
InstanceOf: Observation
Usage: #inline
* insert TakenObservation(contributing-factors, survey, 'contributing-factors', source)
* insert FromAnswers
* insert Named($item, contributing-factors, Contributing factors)
* insert StatedPart(0, factor, ContributingFactor, infection, [[An infection before it began]])
* insert StatedPart(1, factor, ContributingFactor, immune-condition, [[An immune condition]])
* insert StatedPart(2, factor, ContributingFactor, injury, [[An injury or accident]])
* insert StatedPart(3, factor, ContributingFactor, operation, [[An operation]])
* insert StatedPart(4, factor, ContributingFactor, load, [[Work or load]])
* insert StatedPart(5, factor, ContributingFactor, little-movement, [[Little movement]])
* insert StatedPart(6, factor, ContributingFactor, poor-sleep, [[Poor sleep]])
* insert StatedPart(7, factor, ContributingFactor, hormonal, [[Hormonal change]])
* insert StatedPart(8, factor, ContributingFactor, lasting-stress, [[Lasting stress]])
* insert StatedPart(9, factor, ContributingFactor, other, [[Other]])
* insert Taken(note[0].text, [[item.where(linkId = 'factor.words').answer.value]])
