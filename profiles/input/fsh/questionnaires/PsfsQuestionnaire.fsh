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
    * insert Scale(psfs.activity.score, How well can you do it today?, Cannot do it, Can do it as before)
  * item[+]
    * linkId = "psfs.activity.added"
    * type = #boolean
    * text = "Added after the start"
