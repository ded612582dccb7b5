/* A mail server that takes everything and keeps nothing, on this machine only: one connection after the other, as fast as it can. Writes its port
   to the file named; when a connection ends, a line to standard output: mails, bytes of them, seconds from the first command to the last answer. */
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void say(int socket, const char *text) {
    if (write(socket, text, strlen(text)) < 0) exit(1);
}

static void serve(int socket) {
    static char buffer[1 << 20];
    size_t have = 0;
    long mails = 0, bytes = 0;
    int in_text = 0;
    double begin = 0, end = 0;
    say(socket, "220 sink\r\n");
    for (;;) {
        ssize_t got = read(socket, buffer + have, sizeof buffer - have);
        if (got <= 0) break;
        if (begin == 0) begin = now();
        have += (size_t)got;
        size_t at = 0;
        while (at < have) {
            char *line_end = memchr(buffer + at, '\n', have - at);
            if (line_end == NULL) break;
            size_t size = (size_t)(line_end - buffer) + 1 - at;
            const char *line = buffer + at;
            at += size;
            if (in_text) {
                bytes += (long)size;
                if (size == 3 && line[0] == '.') {
                    in_text = 0;
                    ++mails;
                    say(socket, "250 taken\r\n");
                    end = now();
                }
            } else if (strncmp(line, "EHLO", 4) == 0 || strncmp(line, "ehlo", 4) == 0) {
                say(socket, "250-sink\r\n250-8BITMIME\r\n250 SIZE 10240000\r\n");
            } else if (strncmp(line, "DATA", 4) == 0 || strncmp(line, "data", 4) == 0) {
                in_text = 1;
                say(socket, "354 go on\r\n");
            } else {
                say(socket, line[0] == 'Q' || line[0] == 'q' ? "221 bye\r\n" : "250 well\r\n");
            }
        }
        memmove(buffer, buffer + at, have - at);
        have -= at;
    }
    if (mails > 0) printf("%ld %ld %.4f\n", mails, bytes, end - begin);
    fflush(stdout);
}

int main(int count, char **words) {
    if (count != 2) return 2;
    int server = socket(AF_INET, SOCK_STREAM, 0), yes = 1;
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t size = sizeof address;
    if (bind(server, (struct sockaddr *)&address, size) != 0 || listen(server, 16) != 0) return 1;
    getsockname(server, (struct sockaddr *)&address, &size);
    FILE *file = fopen(words[1], "w");
    if (file == NULL) return 1;
    fprintf(file, "%d", ntohs(address.sin_port));
    fclose(file);
    for (;;) {
        int socket = accept(server, NULL, NULL);
        if (socket < 0) return 1;
        setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        serve(socket);
        close(socket);
    }
}
