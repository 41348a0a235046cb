ValueSet: HypermobilityTests
Id: hypermobility-tests
Title: "Hypermobility manoeuvres"
Description: "All codes of the list hypermobility manoeuvres."
* insert OurValues
* include codes from system HypermobilityTest
