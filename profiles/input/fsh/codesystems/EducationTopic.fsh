CodeSystem: EducationTopic
Id: education-topic
Title: "Topics explained"
Description: "What was explained to the patient, so that the next person need not begin again."
* insert OurCodes

* #what-fascia-is "What fascia is" "Connective tissue, in plain words, with what is known and what is not."
* #what-is-known "What is known about treatment" "Evidence is limited and mixed; response varies from person to person."
* #pacing "Pacing" "Planning activity and rest."
* #sleep "Sleep" "Habits that help sleep."
* #movement "Movement" "Moving a little and often."
* #flare-plan "Plan for a flare" "What to do in a bad week."
* #medicines "Medicines" "Do not stop a medicine without asking the person who prescribed it."
* #after-a-session "After a session" "What may be felt, and when to get in touch."
* #when-to-seek-help "When to seek help" "Urgent signs and where to go."
* #answers-not-watched "Answers are not watched" "Answers are not read at once; where to turn in an emergency."
* #dissection-film "Film of a dissection" "Shown only after the patient agreed to see it."
