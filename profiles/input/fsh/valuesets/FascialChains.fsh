ValueSet: FascialChains
Id: fascial-chains
Title: "Fascial chains"
Description: "All codes of the list fascial chains."
* insert OurValues
* include codes from system FascialChain
