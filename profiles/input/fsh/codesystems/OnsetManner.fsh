CodeSystem: OnsetManner
Id: onset-manner
Title: "How it began"
Description: "How the patient says the pain began. It says when, not why."
* insert OurCodes

* #gradually "Gradually" "No day can be named."
* #after-injury "After an injury" "Soon after an accident or injury."
* #after-infection "After an infection" "Soon after an infection."
* #after-surgery "After an operation" "Soon after an operation."
* #after-childbirth "After childbirth" "Soon after giving birth."
* #in-hard-times "In hard times" "During or soon after a hard time in life."
* #suddenly "Suddenly" "On one day, with nothing before it."
* #not-known "Not known" "The patient cannot say."
