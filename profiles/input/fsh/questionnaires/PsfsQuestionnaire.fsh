Instance: PsfsQuestionnaire
InstanceOf: Questionnaire
Title: "Activities that matter to you"
Description: "Three to five activities that you find hard, each 0 unable to 10 as before; more is better (Patient-Specific Functional Scale, Stratford and others, Physiother Can 1995;47:258). The activities named at the start stay the same."
Usage: #definition
* insert OurQuestionnaire(psfs, PsfsQuestionnaire, Activities that matter to you, [[Three to five activities that you find hard, each 0 unable to 10 as before; more is better (Patient-Specific Functional Scale, Stratford and others, Physiother Can 1995;47:258). The activities named at the start stay the same.]])
* insert OwnWords
* contained[+] = psfs-one-activity
* contained[+] = psfs-score
* contained[+] = psfs-added-score
* item[+]
  * linkId = "psfs.activity"
  * type = #group
  * repeats = true
  * text = "Something you cannot do, or find hard to do, because of your problem"
  * insert Extracts(psfs-one-activity)
  * item[+]
    * linkId = "psfs.activity.text"
    * type = #string
    * text = "What is it?"
    * required = true
    * maxLength = 200
  * item[+]
    * insert Scale(psfs.activity.score, How well can you do it today?, Cannot do it, Can do it as before)
  * item[+]
    * linkId = "psfs.activity.added"
    * type = #boolean
    * text = "Added after the start"
* item[+]
  * insert Calculated(psfs.total, decimal, Mean of those named at the start, [[iif(%resource.item.where(linkId = 'psfs.activity' and item.where(linkId = 'psfs.activity.added' and answer.value = true).empty()).exists() and %resource.item.where(linkId = 'psfs.activity' and item.where(linkId = 'psfs.activity.added' and answer.value = true).empty()).item.where(linkId = 'psfs.activity.score').answer.count() = %resource.item.where(linkId = 'psfs.activity' and item.where(linkId = 'psfs.activity.added' and answer.value = true).empty()).count(), (%resource.item.where(linkId = 'psfs.activity' and item.where(linkId = 'psfs.activity.added' and answer.value = true).empty()).item.where(linkId = 'psfs.activity.score').answer.value.sum() / %resource.item.where(linkId = 'psfs.activity' and item.where(linkId = 'psfs.activity.added' and answer.value = true).empty()).count()).round(1), {})]])
  * insert Extracts(psfs-score)
* item[+]
  * insert Calculated(psfs.added-total, decimal, Mean of those added later, [[iif(%resource.item.where(linkId = 'psfs.activity' and item.where(linkId = 'psfs.activity.added' and answer.value = true).exists()).exists() and %resource.item.where(linkId = 'psfs.activity' and item.where(linkId = 'psfs.activity.added' and answer.value = true).exists()).item.where(linkId = 'psfs.activity.score').answer.count() = %resource.item.where(linkId = 'psfs.activity' and item.where(linkId = 'psfs.activity.added' and answer.value = true).exists()).count(), (%resource.item.where(linkId = 'psfs.activity' and item.where(linkId = 'psfs.activity.added' and answer.value = true).exists()).item.where(linkId = 'psfs.activity.score').answer.value.sum() / %resource.item.where(linkId = 'psfs.activity' and item.where(linkId = 'psfs.activity.added' and answer.value = true).exists()).count()).round(1), {})]])
  * insert Extracts(psfs-added-score)

Instance: psfs-one-activity
InstanceOf: Observation
Usage: #inline
* insert TakenObservation(psfs-activity, survey, [['psfs-activity/' & (%resource.item.where(linkId = 'psfs.activity').select(iif(item.where(linkId = 'psfs.activity.text').answer.value = %context.item.where(linkId = 'psfs.activity.text').answer.value, $index, {})).first()).toString()]], source)
* insert FromAnswers
* insert Named($item, psfs-activity, [[Patient-specific activity, ability 0 to 10]])
* insert TakenActivity(psfs.activity)

Instance: psfs-score
InstanceOf: Observation
Usage: #inline
* insert FromResponse(psfs)
* insert Named($score, psfs, [[Patient-specific activities named at the start (0 to 10, more is better)]])
* insert ScoreOf

Instance: psfs-added-score
InstanceOf: Observation
Usage: #inline
* insert FromResponse(psfs-added)
* insert Named($score, psfs-added, [[Patient-specific activities added later (0 to 10, more is better)]])
* insert ScoreOf
