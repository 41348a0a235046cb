ValueSet: JointMotions
Id: joint-motions
Title: "Joint motions"
Description: "All codes of the list joint motions."
* insert OurValues
* include codes from system JointMotion
