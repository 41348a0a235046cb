CodeSystem: HypermobilityTest
Id: hypermobility-test
Title: "Hypermobility manoeuvres"
Description: "The nine manoeuvres that Beighton and others described in 1973: four on each side and one of the spine. Recorded one by one; the guide ships no threshold."
* insert OurCodes

* #little-finger-r "Right little finger back beyond 90°" "Right side: the little finger can be bent back beyond 90 degrees at the knuckle."
* #little-finger-l "Left little finger back beyond 90°" "Left side: the little finger can be bent back beyond 90 degrees at the knuckle."
* #thumb-r "Right thumb to forearm" "Right side: the thumb can be brought to the front of the forearm."
* #thumb-l "Left thumb to forearm" "Left side: the thumb can be brought to the front of the forearm."
* #elbow-r "Right elbow beyond 10°" "Right side: the elbow extends more than 10 degrees beyond straight."
* #elbow-l "Left elbow beyond 10°" "Left side: the elbow extends more than 10 degrees beyond straight."
* #knee-r "Right knee beyond 10°" "Right side: the knee extends more than 10 degrees beyond straight."
* #knee-l "Left knee beyond 10°" "Left side: the knee extends more than 10 degrees beyond straight."
* #palms-to-floor "Palms flat on the floor" "With straight knees the palms can be laid flat on the floor."
