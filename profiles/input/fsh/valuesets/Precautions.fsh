ValueSet: Precautions
Id: precautions
Title: "Hands-on precautions"
Description: "All codes of the list hands-on precautions."
* insert OurValues
* include codes from system Precaution
