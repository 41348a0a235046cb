CodeSystem: Symptom
Id: symptom
Title: "Symptoms asked about"
Description: "What patients are asked about at the start. A list of words in which somebody answers; no score is made of it."
* insert OurCodes

* #aching-burning "Aching or burning muscles" "Muscles that ache or burn."
* #widespread "Pain in many places" "Pain in many places of the body."
* #touch-hurts "Tender to touch" "Places that hurt when touched."
* #tired "Tiredness" "Tired, also after rest."
* #poor-sleep "Sleep that does not refresh" "Waking without feeling rested."
* #morning-stiffness "Stiff in the morning" "Stiffness after getting up."
* #headache "Headaches" "Headaches of any kind."
* #foggy "Hard to think" "Trouble thinking clearly."
* #memory "Hard to remember" "Trouble remembering."
* #comes-and-goes "Comes and goes" "Better on some days than on others."
