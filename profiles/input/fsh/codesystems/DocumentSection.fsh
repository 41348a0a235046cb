CodeSystem: DocumentSection
Id: document-section
Title: "Sections of the document"
Description: "Sections of an assessment as a document."
* insert OurCodes

* #summary "Summary" "The signed note."
* #safety "Safety" "Urgent signs, precautions and consent to touch."
* #pain "Where it hurts" "Pain sites, duration, kind of week and what led here."
* #examination "What was found" "Restrictions, suspected contributors, posture, movement and skin sensation."
* #scores "Scores" "Scores with the answers they come from."
* #plan "What is next" "Goals, session, education and follow-up."
