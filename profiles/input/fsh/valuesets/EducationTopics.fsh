ValueSet: EducationTopics
Id: education-topics
Title: "Topics explained"
Description: "All codes of the list topics explained."
* insert OurValues
* include codes from system EducationTopic
