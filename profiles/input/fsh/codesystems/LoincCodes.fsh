CodeSystem: LoincCodes
Id: loinc-codes
Title: "LOINC codes this guide writes"
Description: "Supplement of LOINC: which of its codes this guide writes, and whether each was seen in a source. A code to be checked is shown to a terminologist before a clinic goes live."
* insert OurSupplement(http://loinc.org)
* ^copyright = "This material contains content from LOINC (http://loinc.org). LOINC is copyright Regenstrief Institute, Inc. and the LOINC Committee and is available at no cost under the license at http://loinc.org/license."

* #72514-3 "Pain severity - 0-10 verbal numeric rating [Score] - Reported" "Pain at this moment, 0 to 10. Never an average or a worst value."
* insert ExternalConcept(72514-3, verified, [[public repositories]])
* #41299-9 "Left shoulder abduction, active" "Range of motion, beside the code of this guide."
* insert ExternalConcept(41299-9, verified, [[a published LOINC term page]])
* #11506-3 "Progress note" "Type of the readable summary and of the document."
* insert ExternalConcept(11506-3, to-be-checked, [[HL7's R4 value set of document types]])
* #44250-9 "Little interest or pleasure in doing things" "Question 1 of the PHQ-9."
* insert ExternalConcept(44250-9, verified, [[HL7's patient-centred outcomes guide]])
* #44255-8 "Feeling down, depressed, or hopeless" "Question 2 of the PHQ-9."
* insert ExternalConcept(44255-8, verified, [[HL7's patient-centred outcomes guide]])
* #44259-0 "Trouble falling or staying asleep, or sleeping too much" "Question 3 of the PHQ-9."
* insert ExternalConcept(44259-0, verified, [[HL7's patient-centred outcomes guide]])
* #44254-1 "Feeling tired or having little energy" "Question 4 of the PHQ-9."
* insert ExternalConcept(44254-1, verified, [[HL7's patient-centred outcomes guide]])
* #44251-7 "Poor appetite or overeating" "Question 5 of the PHQ-9."
* insert ExternalConcept(44251-7, verified, [[HL7's patient-centred outcomes guide]])
* #44258-2 "Feeling bad about yourself - or that you are a failure or have let yourself or your family down" "Question 6 of the PHQ-9."
* insert ExternalConcept(44258-2, verified, [[HL7's patient-centred outcomes guide]])
* #44252-5 "Trouble concentrating on things, such as reading the newspaper or watching television" "Question 7 of the PHQ-9."
* insert ExternalConcept(44252-5, verified, [[HL7's patient-centred outcomes guide]])
* #44253-3 "Moving or speaking so slowly that other people could have noticed. Or the opposite - being so fidgety or restless that you have been moving around a lot more than usual" "Question 8 of the PHQ-9."
* insert ExternalConcept(44253-3, verified, [[HL7's patient-centred outcomes guide]])
* #44260-8 "Thoughts that you would be better off dead, or of hurting yourself in some way" "Question 9 of the PHQ-9."
* insert ExternalConcept(44260-8, verified, [[HL7's patient-centred outcomes guide]])
* #69725-0 "Feeling nervous, anxious or on edge" "Question 1 of the GAD-7."
* insert ExternalConcept(69725-0, verified, [[HL7's patient-centred outcomes guide]])
* #68509-9 "Not being able to stop or control worrying" "Question 2 of the GAD-7."
* insert ExternalConcept(68509-9, verified, [[HL7's patient-centred outcomes guide]])
* #69733-4 "Worrying too much about different things" "Question 3 of the GAD-7."
* insert ExternalConcept(69733-4, verified, [[HL7's patient-centred outcomes guide]])
* #69734-2 "Trouble relaxing" "Question 4 of the GAD-7."
* insert ExternalConcept(69734-2, verified, [[HL7's patient-centred outcomes guide]])
* #69735-9 "Being so restless that it is hard to sit still" "Question 5 of the GAD-7."
* insert ExternalConcept(69735-9, verified, [[HL7's patient-centred outcomes guide]])
* #69689-8 "Becoming easily annoyed or irritable" "Question 6 of the GAD-7."
* insert ExternalConcept(69689-8, verified, [[HL7's patient-centred outcomes guide]])
* #69736-7 "Feeling afraid as if something awful might happen" "Question 7 of the GAD-7."
* insert ExternalConcept(69736-7, verified, [[HL7's patient-centred outcomes guide]])
* #69722-7 "How difficult have these problems made it for you to do your work, take care of things at home, or get along with other people" "Question of the PHQ-9 that is no part of its sum."
* insert ExternalConcept(69722-7, verified, [[HL7's patient-centred outcomes guide]])
* #LA6568-5 "Not at all" "Answer of the PHQ and the GAD-7."
* insert ExternalConcept(LA6568-5, verified, [[HL7's patient-centred outcomes guide]])
* #LA6569-3 "Several days" "Answer of the PHQ and the GAD-7."
* insert ExternalConcept(LA6569-3, verified, [[HL7's patient-centred outcomes guide]])
* #LA6570-1 "More than half the days" "Answer of the PHQ and the GAD-7."
* insert ExternalConcept(LA6570-1, verified, [[HL7's patient-centred outcomes guide]])
* #LA6571-9 "Nearly every day" "Answer of the PHQ and the GAD-7."
* insert ExternalConcept(LA6571-9, verified, [[HL7's patient-centred outcomes guide]])
* #LA6572-7 "Not difficult at all" "Answer of the difficulty question; the order of the codes is not the order of the answers."
* insert ExternalConcept(LA6572-7, verified, [[HL7's patient-centred outcomes guide]])
* #LA6573-5 "Somewhat difficult" "Answer of the difficulty question; the order of the codes is not the order of the answers."
* insert ExternalConcept(LA6573-5, verified, [[HL7's patient-centred outcomes guide]])
* #LA6575-0 "Very difficult" "Answer of the difficulty question; the order of the codes is not the order of the answers."
* insert ExternalConcept(LA6575-0, verified, [[HL7's patient-centred outcomes guide]])
* #LA6574-3 "Extremely difficult" "Answer of the difficulty question; the order of the codes is not the order of the answers."
* insert ExternalConcept(LA6574-3, verified, [[HL7's patient-centred outcomes guide]])
* #44261-6 "Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]" "Beside the code of this guide; the panel 44249-1 takes no value."
* insert ExternalConcept(44261-6, verified, [[HL7's patient-centred outcomes guide]])
* #70274-6 "Generalized anxiety disorder 7 item (GAD-7) total score [Reported.PHQ]" "Beside the code of this guide; the panel 69737-5 takes no value."
* insert ExternalConcept(70274-6, verified, [[HL7's patient-centred outcomes guide]])
