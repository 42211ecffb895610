META
key;value
description;"A street fund; two ""pots"" joined"
country;Nowhere
num_projects;4
num_votes;6
budget;1000.50
vote_type;approval
rule;greedy
min_length;1
max_length;3
currency;GBP
PROJECTS
project_id;cost;votes;name;selected
1;600;4;"Benches; by the pond";1
b-2;400.50;3;Trees;1
3;500;3;Lamps;0
4;100;1;A clock;0
VOTES
voter_id;vote;age
1;1,b-2;31
2;1,3;
3;1,b-2,3;44
4;1;
5;4,3;70
6;b-2;9
