// Package setup is the screen where a session is prepared: whom it hears, what is asked, who is there, what they agree to, and when.
package setup
