Profile: Hypermobility
Parent: Observation
Id: hypermobility
Title: "Hypermobility manoeuvres"
Description: "The nine manoeuvres of Beighton and others, each possible or not, and their number where all were tried. No threshold is applied."
* insert OurObservation(exam)
* code = $item#hypermobility
* obeys phy-1 and phy-7 and phy-8
* insert ScoreValue
* interpretation 0..0
* component 1..9
* component.code from HypermobilityTests (required)
* component.value[x] 1..1
* component.value[x] only boolean
* hasMember 0..0
