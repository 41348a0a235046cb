Profile: PsfsGoal
Parent: Goal
Id: psfs-goal
Title: "Goal of the patient"
Description: "An activity that matters to the patient, in the patient's own words, and the ability the patient hopes for, 0 to 10, more being better. Activities named at baseline stay as they are; others that are added later are left out of a change."
* insert OurMetadata
* insert OurIdentifier(item)
* insert OurPatient
* description.text 1..1
* start[x] 1..1
* start[x] only date
* expressedBy 1..1
* target 1..1
* target.measure 1..1
* target.measure = $item#psfs-activity
* target.detail[x] 1..1
* target.detail[x] only Quantity
* target.detail[x].code 1..1
* target.detail[x].code = #{score} (exactly)
* outcomeReference only Reference(Observation)
