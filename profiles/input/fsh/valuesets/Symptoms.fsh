ValueSet: Symptoms
Id: symptoms
Title: "Symptoms asked about"
Description: "All codes of the list symptoms asked about."
* insert OurValues
* include codes from system Symptom
