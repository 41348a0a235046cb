CodeSystem: ImpressionOfChange
Id: impression-of-change
Title: "Impression of change"
Description: "How a person sees the change in their pain problem since a named date, in seven steps from best to worst."
* insert OurCodes

* #very-much-better "Very much better" "Very much better than on the named date."
* #much-better "Much better" "Much better than on the named date."
* #a-little-better "A little better" "A little better than on the named date."
* #no-change "No change" "As on the named date."
* #a-little-worse "A little worse" "A little worse than on the named date."
* #much-worse "Much worse" "Much worse than on the named date."
* #very-much-worse "Very much worse" "Very much worse than on the named date."
