ValueSet: Techniques
Id: techniques
Title: "Techniques of a session"
Description: "All codes of the list techniques of a session."
* insert OurValues
* include codes from system Technique
