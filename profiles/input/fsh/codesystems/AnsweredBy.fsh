CodeSystem: AnsweredBy
Id: answered-by
Title: "Who answered"
Description: "Who gave the answers, and in which role."
* insert OurCodes

* #self "The patient" "The person whose health it is."
* #helper "A helper typing the patient's words" "Somebody wrote down the patient's own words."
* #proxy "Somebody answering on the patient's behalf" "Somebody answered from their own view of the patient; a series of its own."
* #legal-authority "Somebody with legal authority for the patient" "Somebody who may decide for the patient answered."
