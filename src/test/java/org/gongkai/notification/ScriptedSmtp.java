package org.gongkai.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A mail server that answers as a test says: refuses, hangs up, keeps silent. */
final class ScriptedSmtp implements AutoCloseable {

    /** The answer to this word is that the connection is gone. */
    static final String HANGS_UP = "hangs up";
    /** The answer to this word never comes. */
    static final String IS_SILENT = "is silent";

    /** The answer comes, but not at once. */
    static final String SLOWLY = "slowly ";
    private static final int A_WHILE = 200;

    /** Not a word of the protocol: the lines of the mail. */
    static final String WITHIN_THE_MAIL = "within the mail";
    static final String END_OF_MAIL = ".";

    private final ServerSocket socket;
    private final Map<String, String> answers = new ConcurrentHashMap<>(Map.of("", "220 test", "EHLO", "250 test", "MAIL", "250 ok",
            "RCPT", "250 ok", "DATA", "354 go on", END_OF_MAIL, "250 taken", "RSET", "250 ok", "QUIT", "221 bye"));
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    ScriptedSmtp() {
        try {
            socket = new ServerSocket(0, 10, InetAddress.getByName("localhost"));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        var thread = new Thread(this::serve, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    ScriptedSmtp answers(String word, String answer) {
        answers.put(word, answer);
        return this;
    }

    /** @return the mails that came in whole, whatever was answered */
    List<String> taken() {
        return taken;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                open.add(client);
                converse(client);
            } catch (IOException gone) {
                // the next client
            }
        }
    }

    private void converse(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        if (!answer(client, "")) {
            return;
        }
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var word = line.split(" ")[0].toUpperCase(java.util.Locale.ROOT);
            if (!answer(client, word) || "DATA".equals(word) && answers.get(word).startsWith("354") && !takes(client, in)) {
                return;
            }
        }
    }

    private boolean takes(Socket client, BufferedReader in) throws IOException {
        var mail = new StringBuilder();
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (answers.containsKey(WITHIN_THE_MAIL)) {
                return false;
            }
            if (END_OF_MAIL.equals(line)) {
                taken.add(mail.toString());
                return answer(client, END_OF_MAIL);
            }
            mail.append(line).append('\n');
        }
        return false;
    }

    /** @return false when this was the last word */
    private boolean answer(Socket client, String word) throws IOException {
        var answer = answers.getOrDefault(word, "502 unknown");
        if (IS_SILENT.equals(answer)) {
            return true;
        }
        if (HANGS_UP.equals(answer)) {
            return false;
        }
        if (answer.startsWith(SLOWLY)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(A_WHILE));
            answer = answer.substring(SLOWLY.length());
        }
        client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        return true;
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (var client : open) {
                client.close();
            }
        } catch (IOException already) {
            // closed
        }
    }
}
