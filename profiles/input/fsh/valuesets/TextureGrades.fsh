ValueSet: TextureGrades
Id: texture-grades
Title: "Grades of tissue texture"
Description: "The grades of this scale, 0 first."
* insert OurValues
* Grade#none
* Grade#slight
* Grade#moderate
* Grade#marked
