META
key;value
description;A street fund with points
num_projects;3
num_votes;3
budget;900
vote_type;scoring
default_score;0
PROJECTS
project_id;cost;score;votes;name
a;600;13.5;2;Benches
b;400;10;2;Trees
c;500;6.5;2;Lamps
VOTES
voter_id;vote;points
1;a,b;7.5,2.5
2;b,c;7.5,2.5
3;a,c;6,4
